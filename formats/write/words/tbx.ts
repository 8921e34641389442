import type { Term } from '@/domain/contract/term-routes'
import { element, escapeText } from '../../xml/element'

type Edition = 'tbx' | 'tbx-v2'

/** A concept: what is rendered one way in one domain. */
type Concept = { readonly id: string; readonly terms: readonly [Term, ...Term[]] }

/** The glossary in TBX-Basic: of the third edition (ISO 30042:2019, data categories as attributes), or of the second. */
export function writeTbx(terms: readonly Term[], edition: Edition): string {
  const concepts = conceptsOf(terms).map((concept) => conceptElement(concept, edition))
  const about = escapeText('The glossary of a workspace of Stet')
  const language = terms[0]?.sourceLanguage ?? 'en'
  if (edition === 'tbx')
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
      'tbx',
      { type: 'TBX-Basic', style: 'dca', 'xml:lang': language, xmlns: 'urn:iso:std:iso:30042:ed-2' },
      `\n${element('tbxHeader', {}, element('fileDesc', {}, element('sourceDesc', {}, element('p', {}, about))))}\n`,
      element('text', {}, element('body', {}, '\n', ...concepts)),
      '\n',
    )}\n`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n${element(
    'martif',
    { type: 'TBX-Basic', 'xml:lang': language },
    `\n${element('martifHeader', {}, element('fileDesc', {}, element('sourceDesc', {}, element('p', {}, about))))}\n`,
    element('text', {}, element('body', {}, '\n', ...concepts)),
    '\n',
  )}\n`
}

/** Renderings of one term in one domain are one concept. */
function conceptsOf(terms: readonly Term[]): Concept[] {
  const concepts = new Map<string, [Term, ...Term[]]>()
  for (const term of terms) {
    const key = JSON.stringify([term.source, term.sourceLanguage, term.targetLanguage, term.domain ?? ''])
    const known = concepts.get(key)
    if (known) known.push(term)
    else concepts.set(key, [term])
  }
  return [...concepts.values()].map((list) => ({ id: list[0].id, terms: list }))
}

function conceptElement({ id, terms }: Concept, edition: Edition): string {
  const [entry, section] = edition === 'tbx' ? ['conceptEntry', 'langSec'] : ['termEntry', 'langSet']
  const [first] = terms
  const forbidden = [...new Set(terms.flatMap((term) => term.forbidden ?? []))]
  return `${element(
    entry,
    { id: `c${id}` },
    ...(first.domain === undefined ? [] : [element('descrip', { type: 'subjectField' }, escapeText(first.domain))]),
    element(section, { 'xml:lang': first.sourceLanguage }, termElement(first.source, edition, first.partOfSpeech)),
    element(
      section,
      { 'xml:lang': first.targetLanguage },
      ...terms.map((term) => termElement(term.target, edition, term.partOfSpeech, 'preferredTerm-admn-sts', term.note)),
      ...forbidden.map((words) => termElement(words, edition, undefined, 'deprecatedTerm-admn-sts')),
    ),
  )}\n`
}

const termElement = (words: string, edition: Edition, partOfSpeech?: string, status?: string, note?: string): string =>
  element(
    edition === 'tbx' ? 'termSec' : 'tig',
    {},
    element('term', {}, escapeText(words)),
    ...(partOfSpeech === undefined ? [] : [element('termNote', { type: 'partOfSpeech' }, escapeText(partOfSpeech))]),
    ...(status === undefined ? [] : [element('termNote', { type: 'administrativeStatus' }, status)]),
    ...(note === undefined ? [] : [element('note', {}, escapeText(note))]),
  )
