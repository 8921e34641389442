import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { groupsIn, oneOfEach } from '@/domain/groups'
import { plainText } from '@/domain/text/inline'
import { unitCounter } from '@/domain/unit-number'
import type { Review } from '../review'
import { entryOf } from './entry'
import {
  type Fact,
  type Head,
  moment,
  optionalFact,
  type ReportPart,
  type ReportRun,
  type ReportSection,
  words,
} from './model'
import type { Around } from './place'
import { signOffsOf } from './sign-offs'
import { figuresOf, tallyOf } from './tally'

/**
 * The record of a review, part by part: the article, the threads about it as a whole, those of each unit, the sign-offs,
 * the tally. Excluded units are omitted.
 */
export async function* reportOf({ article, threads, units }: Review): AsyncGenerator<ReportPart> {
  const { sourceLanguage, targetLanguage } = article
  const languages = { sourceLanguage, targetLanguage }
  const signOffs = signOffsOf()
  const tally = tallyOf()
  const numberOf = unitCounter()
  let number = 0
  const entries = (own: readonly Thread[], around: Around) => {
    const groups = groupsIn(own)
    for (const thread of own) tally.add(thread)
    return oneOfEach(own).map((thread) => entryOf(thread, ++number, around, groups.get(thread.id)))
  }

  yield { type: 'head', head: headOf(article) }
  if (threads.length > 0) {
    const section = { title: 'The article as a whole', sides: [], entries: entries(threads, languages) }
    yield { type: 'section', section }
  }
  for await (const { unit, threads: own } of units) {
    const unitNumber = numberOf(unit)
    if (unitNumber === undefined) continue
    signOffs.add(unit, unitNumber)
    if (own.length > 0)
      yield { type: 'section', section: sectionOf(unit, unitNumber, languages, entries(own, { ...languages, unit })) }
  }
  yield { type: 'table', table: signOffs.table() }
  for (const table of tally.tables()) yield { type: 'table', table }
}

function headOf(article: Article): Head {
  const { title, sourceLanguage, targetLanguage, byline, status, policy, date, dueAt, createdAt, updatedAt } = article
  return {
    title: title.target.trim() === '' ? words(title.source, sourceLanguage) : words(title.target, targetLanguage),
    facts: [
      ...(title.source.trim() === '' ? [] : [fact('Source title', words(title.source, sourceLanguage))]),
      ...optionalFact('Byline', byline),
      fact('Languages', `${languageName(sourceLanguage)} into ${languageName(targetLanguage)}`),
      fact('Status', STATUSES[status]),
      fact('Sign-offs asked for', `${policy.signOffs} of each unit`),
      ...(date === undefined ? [] : [fact('Article date', date)]),
      ...(dueAt === undefined ? [] : [fact('Due', moment(dueAt))]),
      fact('Imported', moment(createdAt)),
      fact('Last updated', moment(updatedAt)),
    ],
    figures: figuresOf(article),
  }
}

const fact = (name: string, ...value: Fact['value']): Fact => ({ name, value })

const STATUSES = { draft: 'draft', in_review: 'in review', approved: 'approved' } as const

const languageName = (tag: string) => `${new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag} (${tag})`

function sectionOf(
  { source, target }: Unit,
  number: number,
  languages: Around,
  entries: ReportSection['entries'],
): ReportSection {
  return {
    title: `Unit ${number}`,
    sides: [
      { name: 'Source', paragraphs: quotesOf(source, languages.sourceLanguage) },
      { name: 'Translation', paragraphs: quotesOf(target, languages.targetLanguage) },
    ],
    entries,
  }
}

const quotesOf = (paragraphs: Unit['source'], language: string): readonly ReportRun[] =>
  paragraphs.length === 0
    ? ['(nothing)']
    : paragraphs.map(({ kind, text }) => words(kind === 'code' ? text : plainText(text), language))
