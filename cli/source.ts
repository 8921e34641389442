import { SourceForm } from '@/domain/contract/source-routes'
import { previewSource, undoSource, updateSource } from '@/server/commands/source'
import { read, Usage } from './arguments'
import { fileOf, parseInput } from './articles'
import { findOperator, findPerson } from './people'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

const SOURCE = {
  as: { type: 'string' },
  format: { type: 'string' },
  compare: { type: 'boolean' },
  anyway: { type: 'boolean' },
} as const

/** Brings a new version of an article’s source, and prints what became of it; with --compare nothing is stored. */
export async function bringSource(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, SOURCE, 2)
  const [id, file] = positionals
  if (id === undefined || file === undefined) throw new Usage('an article id and a file are required')
  const { format, compare, anyway } = values
  const form = parseInput(SourceForm, {
    document: fileOf(file),
    ...(format !== undefined && { format }),
    ...(anyway && { anyway: 'true' }),
  })
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    const { changed, added, removed } = compare
      ? countsOf(await previewSource(actor, id, form))
      : await updateSource({ actor }, id, form)
    await terminal.write(`${changed} changed, ${added} added, ${removed} removed\n`)
    return 0
  })
}

type Compared = Awaited<ReturnType<typeof previewSource>>

const countsOf = ({ changed, added, removed }: Compared) => ({
  changed: changed.length,
  added: added.length,
  removed: removed.length,
})

/** Takes the last version back. */
export async function takeSourceBack(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, { as: { type: 'string' } }, 1)
  const [id] = positionals
  if (id === undefined) throw new Usage('an article id is required')
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    await undoSource({ actor }, id)
    return 0
  })
}
