import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import { LIMITS } from '@/domain/contract/text'
import { readBytes, tooLarge } from './body'

/** Besides the files: the fields, and what is written between the parts. */
const AROUND = 256 * 1024

const MOST_PARTS = 50

/** A multipart form as an object of its fields, text or file. A field that is left blank is left out. */
export async function readForm(request: Request): Promise<Record<string, string | File>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new Refusal(
      'UNSUPPORTED_FORMAT',
      `The body must be multipart/form-data, not ${type.slice(0, 100) || 'without a type'}.`,
    )
  const fields = await parseForm(await readBytes(request, LIMITS.upload + AROUND, LIMITS.upload), type)
  const form = new Map<string, string | File>()
  let size = 0
  for (const [name, value] of fields) {
    if (isBlank(value)) continue
    if (form.has(name)) throw invalid(name.slice(0, 100), 'is sent twice')
    if (value instanceof File) size += value.size
    form.set(name, value)
  }
  if (size > LIMITS.upload) throw tooLarge(LIMITS.upload)
  return Object.fromEntries(form)
}

async function parseForm(body: Buffer<ArrayBuffer>, type: string): Promise<[string, FormDataEntryValue][]> {
  let fields: [string, FormDataEntryValue][]
  try {
    fields = [...(await new Response(body, { headers: { 'content-type': type } }).formData())]
  } catch {
    throw invalid('body', 'is no multipart form that can be read')
  }
  if (fields.length > MOST_PARTS) throw invalid('body', `has more than ${MOST_PARTS} parts`)
  return fields
}

/** A browser sends a file that was not chosen as one without a name and without a byte. */
const isBlank = (value: FormDataEntryValue) =>
  typeof value === 'string' ? value.trim() === '' : value.size === 0 && value.name === ''
