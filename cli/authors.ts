import { Usage } from './arguments'
import { findPerson } from './people'

/** `--name "Kim=kim@desk.example"`: whose the names in a file are, as the form takes it. */
export async function givenNames(given: readonly string[] = []): Promise<{ authors?: string }> {
  const authors: { name: string; userId: string }[] = []
  for (const one of given) {
    const at = one.lastIndexOf('=')
    if (at < 1) throw new Usage('--name takes a name and an address: "NAME=EMAIL"')
    authors.push({ name: one.slice(0, at), userId: (await findPerson(one.slice(at + 1))).id })
  }
  return authors.length > 0 ? { authors: JSON.stringify(authors) } : {}
}
