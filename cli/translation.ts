import { TranslationForm } from '@/domain/contract/translation-routes'
import { bringTranslation, previewTranslation, undoTranslation } from '@/server/commands/translation'
import { read, Usage } from './arguments'
import { fileOf, parseInput } from './articles'
import { givenNames } from './authors'
import { findOperator, findPerson } from './people'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

const TRANSLATION = {
  as: { type: 'string' },
  format: { type: 'string' },
  base: { type: 'string' },
  name: { type: 'string', multiple: true },
  compare: { type: 'boolean' },
  accept: { type: 'boolean' },
  anyway: { type: 'boolean' },
} as const

/** Brings a new version of an article’s translation, and prints what became of it; with --compare nothing is stored. */
export async function bringVersion(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, TRANSLATION, 2)
  const [id, file] = positionals
  if (id === undefined || file === undefined) throw new Usage('an article id and a file are required')
  const { format, base, compare, accept, anyway } = values
  const sent = parseInput(TranslationForm, {
    ...{ document: fileOf(file), as: accept ? 'accepted' : 'suggestions' },
    ...{ ...(format !== undefined && { format }), ...(base !== undefined && { base }) },
    ...(anyway && { anyway: 'true' }),
  })
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    const form = { ...sent, ...(await givenNames(values.name)) }
    const { suggestions, conflicts, comments } = compare
      ? await previewTranslation(actor, id, form)
      : await bringTranslation({ actor }, id, form)
    await terminal.write(`${suggestions} suggestions (${conflicts} in conflict), ${comments} comments\n`)
    return 0
  })
}

/** Takes the last version back. */
export async function takeVersionBack(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, { as: { type: 'string' } }, 1)
  const [id] = positionals
  if (id === undefined) throw new Usage('an article id is required')
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    await undoTranslation({ actor }, id)
    return 0
  })
}
