import fs from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { z } from 'zod'
import { inputIssues } from '@/domain/contract/input-issues'
import { ImportForm } from '@/domain/contract/intake'
import { routes } from '@/domain/contract/routes'
import { ownTimeZone } from '@/domain/report/reader'
import { importArticle as importFiles } from '@/server/commands/articles'
import { bringBack } from '@/server/commands/returns'
import { exportArticle } from '@/server/export/export'
import { Failure, pathOf, read, readBytes, requireOption, Usage } from './arguments'
import { givenNames } from './authors'
import { findOperator, findPerson } from './people'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

const IMPORT = {
  from: { type: 'string' },
  to: { type: 'string' },
  source: { type: 'string' },
  target: { type: 'string' },
  bilingual: { type: 'string' },
  format: { type: 'string' },
  swap: { type: 'boolean' },
  anyway: { type: 'boolean' },
  as: { type: 'string' },
} as const

/** Imports an article from files of any readable format, and prints its id. */
export async function importArticle(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, IMPORT)
  const { source, target, bilingual, from, to, format, swap, anyway } = values
  if (bilingual === undefined && (source === undefined || target === undefined))
    throw new Usage('--source and --target are requireOption, or --bilingual')
  const form = parseInput(ImportForm, {
    ...Object.fromEntries(
      Object.entries({ source, target, bilingual }).flatMap(([side, file]) => (file ? [[side, fileOf(file)]] : [])),
    ),
    ...(from !== undefined && { sourceLanguage: from }),
    ...(to !== undefined && { targetLanguage: to }),
    ...(format !== undefined && { format }),
    ...(swap && { swap: 'true' }),
    ...(anyway && { anyway: 'true' }),
  })
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    const { id } = await importFiles({ actor }, form)
    await terminal.write(`${id}\n`)
    return 0
  })
}

/** A file, as a form takes it. */
export const fileOf = (file: string) => new File([readBytes(file)], path.basename(file))

const EXPORT = { format: { type: 'string' }, content: { type: 'string' }, out: { type: 'string' } } as const

/** Writes the document to stdout, or to the file of --out. */
export async function exportDocument(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, EXPORT, 1)
  const [id] = positionals
  if (id === undefined) throw new Usage('an article id is required')
  const query = parseInput(routes['GET /articles/{id}/export'].query, {
    format: requireOption('format', values.format),
    content: values.content,
  })
  return withDatabase(terminal, async () => {
    const { body } = await exportArticle(await findOperator(), id, query, { locale: 'en', timeZone: ownTimeZone() })
    if (values.out === undefined) for await (const bytes of body.read()) await terminal.write(bytes)
    else await writeFile(values.out, body.read())
    return 0
  })
}

async function writeFile(file: string, body: Readable) {
  try {
    await pipeline(body, fs.createWriteStream(pathOf(file)))
  } catch {
    throw new Failure(`${file} can’t be written`)
  }
}

/** What a form makes of the options. */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = inputIssues(result.error)
  throw new Failure(`${issue?.path || 'input'}: ${issue?.message}`)
}

/** Brings a reviewed Word, Markdown or XLIFF file back into its article, and prints what it brought. */
export async function bringBackFile(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, { as: { type: 'string' }, name: { type: 'string', multiple: true } }, 2)
  const [id, file] = positionals
  if (id === undefined || file === undefined) throw new Usage('an article id and a file are required')
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    const form = { file: fileOf(file), ...(await givenNames(values.name)) }
    await terminal.write(`${JSON.stringify(await bringBack({ actor }, id, form))}\n`)
    return 0
  })
}
