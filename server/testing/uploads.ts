import { answer } from '../api/door'
import { createToken } from '../commands/people'
import { by, person } from './people'

const BASE = 'http://127.0.0.1:3000/api/v1'

/** A field of a form: text, or a file with its name. */
export type Part = string | readonly [name: string, content: BlobPart]

export function form(parts: Readonly<Record<string, Part>>): FormData {
  const data = new FormData()
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') data.append(name, part)
    else data.append(name, new File([part[1]], part[0]))
  }
  return data
}

/** A person's token, created if none is given. */
export const newToken = async () => (await createToken(by(await person('Ann')), { name: 'test' })).token

export async function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = headers.authorization ?? `Bearer ${await newToken()}`
  return answer(new Request(BASE + path, { method: 'POST', body, headers: { ...headers, authorization } }))
}
