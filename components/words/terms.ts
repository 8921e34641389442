import type { Term, TermInput } from '@/domain/contract/term-routes'
import type { Compared } from './import-words'

/** A new line. */
export const NEW_TERM = { source: '', target: '', status: 'confirmed' } as const

export const termName = ({ source, target }: Pick<TermInput, 'source' | 'target'>): string => `${source} → ${target}`

/** What a term is filtered by. */
export const termWords = ({ source, target, domain = '', forbidden = [], note = '' }: Term): string =>
  [source, target, domain, ...forbidden, note].join(' ').toLowerCase()

const keyOf = ({ source, target, sourceLanguage, targetLanguage, domain = '' }: TermInput) =>
  JSON.stringify([source, target, sourceLanguage, targetLanguage, domain])

/** What a file brings: what renders the same by the same is the same term. */
export function comparedTerms(terms: readonly Term[], items: readonly TermInput[]): Compared<TermInput> {
  const [byId, byKey] = [new Map(terms.map((one) => [one.id, one])), new Map(terms.map((one) => [keyOf(one), one]))]
  const fresh: TermInput[] = []
  const changed: TermInput[] = []
  let same = 0
  for (const { id, ...item } of items) {
    const before = (id === undefined ? undefined : byId.get(id)) ?? byKey.get(keyOf(item))
    if (!before) fresh.push(item)
    else if (signature(before) === signature(item)) same++
    else changed.push({ ...item, id: before.id })
  }
  return { fresh, changed, same }
}

const signature = (term: TermInput) =>
  JSON.stringify([keyOf(term), term.partOfSpeech ?? '', term.forbidden ?? [], term.note ?? '', term.status])
