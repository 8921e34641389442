import { LIMITS } from '@/domain/contract/limits'
import type { NotUnderstood } from '@/domain/contract/style-guide'
import { TermInput } from '@/domain/contract/term-routes'
import { type ReadResult, succeed, unreadable } from '../outcome'
import { elementOf, elementsOf, parseXml, textOf, type XmlElement } from '../xml'
import type { WordsRead } from './columns'
import type { TermLanguages } from './term-table'

/** The modules of TBX-Basic, where its categories are elements (DCT); as attributes (DCA) they need none. */
const NAMESPACES = new Map([
  ['urn:iso:std:iso:30042:ed-2', ''],
  ['http://www.tbxinfo.net/ns/min', ''],
  ['http://www.tbxinfo.net/ns/basic', ''],
])

/**
 * TBX-Basic of the third edition (ISO 30042:2019), in both its styles, and of the second (`martif`). Each rendering that isn't
 * deprecated gives a term; deprecated ones are what it must not be rendered as. Languages that aren't asked for: the first
 * two of a concept.
 */
export function readTbx(text: string, asked: TermLanguages): ReadResult<WordsRead<TermInput>> {
  const parsed = parseXml(text, NAMESPACES, 'The TBX file', { doctype: true })
  if (!parsed.ok) return parsed
  if (parsed.value.name !== 'tbx' && parsed.value.name !== 'martif')
    return unreadable('The TBX file is broken: its root is neither tbx nor martif.')
  const body = elementOf(elementOf(parsed.value, 'text'), 'body')
  const concepts = [...elementsOf(body, 'conceptEntry'), ...elementsOf(body, 'termEntry')]
  const languages = languagesOf(concepts, asked)
  const items: TermInput[] = []
  const notUnderstood: NotUnderstood[] = []
  for (const concept of concepts) {
    if (items.length > LIMITS.terms || notUnderstood.length > LIMITS.terms) break
    const name = elementsOf(concept).flatMap(sectionTerms)[0]?.words
    const terms = termsOf(concept, languages).map((term) => TermInput.safeParse(term))
    const failed = terms.find(({ success }) => !success)
    for (const term of terms) if (term.success) items.push(term.data)
    if (terms.length > 0 && !failed) continue
    const issue = failed?.error?.issues[0]
    notUnderstood.push({
      ...(name !== undefined && { name }),
      problem: issue ? 'value' : 'missing',
      detail: issue ? `${issue.path.join('.')}: ${issue.message}` : `${languages.source} – ${languages.target}`,
    })
  }
  return succeed({ items, notUnderstood })
}

const sectionsOf = (concept: XmlElement) => [...elementsOf(concept, 'langSec'), ...elementsOf(concept, 'langSet')]
const languageOf = ({ attributes }: XmlElement) => attributes['xml:lang'] ?? attributes.lang ?? ''

function languagesOf(concepts: readonly XmlElement[], { sourceLanguage, targetLanguage }: TermLanguages) {
  const known = [...new Set(concepts.flatMap(sectionsOf).map(languageOf))]
  const like = (asked: string | undefined) =>
    asked === undefined
      ? undefined
      : (known.find((one) => one.toLowerCase() === asked.toLowerCase()) ??
        known.find((one) => one.split('-')[0]?.toLowerCase() === asked.split('-')[0]?.toLowerCase()))
  const target = like(targetLanguage)
  const source = like(sourceLanguage) ?? known.find((one) => one !== target) ?? ''
  return { source, target: target ?? known.find((one) => one !== source) ?? '' }
}

type Found = {
  readonly words: string
  readonly deprecated: boolean
  readonly partOfSpeech: string | undefined
  readonly note: string | undefined
}

/** A language of a concept: each of its terms stands in a `termSec`, a `tig`, or a `termGrp` within an `ntig`. */
function sectionTerms(section: XmlElement): Found[] {
  const groups = [
    ...elementsOf(section, 'termSec'),
    ...elementsOf(section, 'tig'),
    ...elementsOf(section, 'ntig').flatMap((group) => elementsOf(group, 'termGrp')),
  ]
  return groups.flatMap((group): Found[] => {
    const term = elementOf(group, 'term')
    const words = term ? textOf(term).replace(/\s+/g, ' ').trim() : ''
    if (words === '') return []
    const status = category(group, 'administrativeStatus') ?? ''
    return [
      {
        words,
        deprecated: /deprecated|superseded|forbidden/i.test(status),
        partOfSpeech: category(group, 'partOfSpeech'),
        note: category(group, 'note'),
      },
    ]
  })
}

/** A data category: an element of that name, or one with that type (`termNote`, `descrip`); also within a group of notes. */
function category(element: XmlElement, name: string): string | undefined {
  for (const child of elementsOf(element)) {
    if (child.name === name || (child.attributes.type === name && child.children.length > 0)) {
      const words = textOf(child).replace(/\s+/g, ' ').trim()
      if (words !== '') return words
    }
    const inner = /Grp$/.test(child.name) && child.name !== 'termGrp' ? category(child, name) : undefined
    if (inner !== undefined) return inner
  }
  return
}

/** Of a concept in a language: each is paired with each. */
const SYNONYMS = 40

function termsOf(concept: XmlElement, languages: { source: string; target: string }): unknown[] {
  const of = (language: string) =>
    sectionsOf(concept)
      .filter((section) => languageOf(section) === language)
      .flatMap(sectionTerms)
      .slice(0, SYNONYMS)
  const [sources, targets] = [of(languages.source), of(languages.target)]
  const forbidden = targets.filter(({ deprecated }) => deprecated).map(({ words }) => words)
  const domain = category(concept, 'subjectField')
  const definition = category(concept, 'note') ?? category(concept, 'definition')
  return sources
    .filter(({ deprecated }) => !deprecated)
    .flatMap((source) =>
      targets
        .filter(({ deprecated }) => !deprecated)
        .map((target) => {
          const note = target.note ?? source.note ?? definition
          const partOfSpeech = source.partOfSpeech ?? target.partOfSpeech
          return {
            ...{ source: source.words, target: target.words },
            ...{ sourceLanguage: languages.source, targetLanguage: languages.target },
            ...(domain !== undefined && { domain: domain.slice(0, 100) }),
            ...(partOfSpeech !== undefined && { partOfSpeech: partOfSpeech.slice(0, 40) }),
            ...(forbidden.length > 0 && { forbidden: forbidden.slice(0, 20) }),
            ...(note !== undefined && { note: note.slice(0, 500) }),
          }
        }),
    )
}
