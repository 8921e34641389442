import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { NewArticle } from '@/domain/contract/inputs'
import { routes } from '@/domain/contract/routes'
import { createArticle } from '@/server/commands/articles'
import { exportArticle } from '@/server/queries/export'
import { Failure, needed, pathOf, read, readText, Usage } from './arguments'
import { operator, person } from './people'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

const IMPORT = {
  from: { type: 'string' },
  to: { type: 'string' },
  source: { type: 'string' },
  target: { type: 'string' },
  bilingual: { type: 'string' },
  format: { type: 'string' },
  as: { type: 'string' },
} as const

const ENDINGS: readonly [RegExp, NewArticle['format']][] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
  [/\.(?:txt|text)$|^[^.]*$/i, 'text'],
]

/** Brings in an article, and prints its id. */
export async function importArticle(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, IMPORT)
  const { source, target, bilingual } = values
  if (bilingual === undefined && (source === undefined || target === undefined))
    throw new Usage('--source and --target are needed, or --bilingual')
  const input = parsed(NewArticle, {
    sourceLanguage: needed('from', values.from),
    targetLanguage: needed('to', values.to),
    format: values.format ?? formatOf([source, target, bilingual].flatMap((file) => file ?? [])),
    ...(bilingual === undefined
      ? { source: readText(source ?? ''), target: readText(target ?? '') }
      : { bilingual: readText(bilingual) }),
  })
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await operator() : await person(values.as)
    const { id } = await createArticle({ actor }, input)
    await terminal.write(`${id}\n`)
    return 0
  })
}

/** Told by how the names end; both sides are read alike. */
function formatOf(files: readonly string[]): string {
  const formats = files.map((file) => {
    const found = ENDINGS.find(([ending]) => ending.test(path.basename(file)))
    if (!found) throw new Failure(`${file} is no text, Markdown or HTML by its name; --format says which it is`)
    return found[1]
  })
  const [first = 'text', second = first] = formats
  if (first !== second) throw new Failure(`the files are ${first} and ${second}: both must be of one format`)
  return first
}

const EXPORT = { format: { type: 'string' }, content: { type: 'string' }, out: { type: 'string' } } as const

/** Writes the document to stdout, or to the file of --out. */
export async function exportDocument(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, EXPORT, 1)
  const [id] = positionals
  if (id === undefined) throw new Usage('the id of an article is needed')
  const query = parsed(routes['GET /articles/{id}/export'].query, {
    format: needed('format', values.format),
    content: values.content,
  })
  return withDatabase(terminal, async () => {
    const { body } = await exportArticle(await operator(), id, query)
    if (values.out === undefined) await terminal.write(body)
    else writeFile(values.out, body)
    return 0
  })
}

function writeFile(file: string, body: string | Uint8Array) {
  try {
    fs.writeFileSync(pathOf(file), body)
  } catch {
    throw new Failure(`${file} can’t be written`)
  }
}

function parsed<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Failure(`${issue?.path.join('.') || 'input'}: ${issue?.message}`)
}
