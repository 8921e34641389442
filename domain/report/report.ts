import type { Locale } from '../contract/names'
import type { ReviewReport } from '../contract/report'
import type { Article, Thread, Unit } from '../contract/shapes'
import { groupsIn, oneOfEach } from '../groups'
import { addressOfTarget } from '../link-target'
import { isSameLanguage } from '../same-language'
import { plainText } from '../text/inline'
import { unitCounter } from '../unit-number'
import { entryOf } from './entry'
import { type Fact, type Head, optionalFact, type ReportPart, type ReportRun, type ReportSection, words } from './model'
import { type Around, sectionIdOf } from './place'
import type { Reader } from './reader'
import { signOffsOf } from './sign-offs'
import { summaryTables } from './summary'
import { figuresOf, tallyOf } from './tally'
import { type Texts, textsFor } from './texts'

/** An article under review. Its units come in order, excluded ones too, each with its threads, oldest first. */
export type ReportedReview = {
  readonly article: Article
  readonly report: ReviewReport
  /** About the article as a whole, oldest first. */
  readonly threads: readonly Thread[]
  readonly units: AsyncIterable<ReportedUnit> | Iterable<ReportedUnit>
}

type ReportedUnit = { readonly unit: Unit; readonly threads: readonly Thread[] }

/**
 * The record of a review, part by part: the article, what the review came to, the threads about the article as a whole, those
 * of each unit, the sign-offs, the tally. Excluded units are omitted.
 */
export async function* reportOf(
  { article, report, threads, units }: ReportedReview,
  reader: Reader,
): AsyncGenerator<ReportPart> {
  const { sourceLanguage, targetLanguage } = article
  const texts = textsFor(reader)
  const linked = linkedUnits(report)
  const isLinked = new Set([...linked.values()].map(({ unit }) => unit))
  const languages = { sourceLanguage, targetLanguage, texts, linked }
  const signOffs = signOffsOf(texts)
  const tally = tallyOf(texts)
  let number = 0
  const numberOf = unitCounter()
  const entries = (own: readonly Thread[], around: Around) => {
    const groups = groupsIn(own)
    for (const thread of own) tally.add(thread)
    return oneOfEach(own).map((thread) => entryOf(thread, ++number, around, groups.get(thread.id)))
  }

  yield { type: 'head', head: headOf(article, texts, reader.locale) }
  for (const table of summaryTables(report, reader)) yield { type: 'table', table }
  if (threads.length > 0) {
    const section = { title: texts.wholeArticle, sides: [], entries: entries(threads, languages) }
    yield { type: 'section', section }
  }
  for await (const { unit, threads: own } of units) {
    const unitNumber = numberOf(unit)
    if (unitNumber === undefined) continue
    signOffs.add(unit, unitNumber)
    // What a link leads to is there to be read.
    if (own.length > 0 || isLinked.has(unitNumber))
      yield { type: 'section', section: sectionOf(unit, unitNumber, languages, entries(own, { ...languages, unit })) }
  }
  yield { type: 'table', table: signOffs.table() }
  for (const table of tally.tables()) yield { type: 'table', table }
}

function linkedUnits({ article, gaps }: ReviewReport): Around['linked'] {
  return new Map(
    gaps.flatMap(({ links }) =>
      links.flatMap(({ paragraphId, unitId, unit }) =>
        unit === null ? [] : [[paragraphId, { unit, href: addressOfTarget(article.id, { at: 'unit', id: unitId }) }]],
      ),
    ),
  )
}

function headOf(article: Article, texts: Texts, locale: Locale): Head {
  const { sourceLanguage, targetLanguage, byline, translatedBy, status, policy, date, dueAt, createdAt, updatedAt } =
    article
  const [lead, other] = titlesOf(article, texts, locale)
  return {
    title: lead?.words ?? words(texts.untitled),
    facts: [
      ...(other === undefined ? [] : [fact(other.name, other.words)]),
      ...optionalFact(texts.byline, byline),
      ...optionalFact(texts.translatedBy, translatedBy),
      fact(texts.languages, texts.into(languageName(sourceLanguage, locale), languageName(targetLanguage, locale))),
      fact(texts.status, texts.statuses[status]),
      fact(texts.signOffsAsked, texts.ofEachUnit(policy.signOffs)),
      ...(date === undefined ? [] : [fact(texts.articleDate, date)]),
      ...(dueAt === undefined ? [] : [fact(texts.due, dueAt.slice(0, 10))]),
      fact(texts.imported, texts.moment(createdAt)),
      fact(texts.lastUpdated, texts.moment(updatedAt)),
    ],
    figures: figuresOf(article, texts),
  }
}

/** That in the reader's language leads, else that of the translation, as on the screen. */
function titlesOf({ title, sourceLanguage, targetLanguage }: Article, texts: Texts, locale: Locale) {
  const source = { name: texts.sourceTitle, words: words(title.source, sourceLanguage) }
  const target = { name: texts.translationTitle, words: words(title.target, targetLanguage) }
  const order = isSameLanguage(sourceLanguage, locale) ? [source, target] : [target, source]
  return order.filter((one) => one.words.words.trim() !== '')
}

const fact = (name: string, ...value: Fact['value']): Fact => ({ name, value })

const languageName = (tag: string, locale: Locale) =>
  `${new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag} (${tag})`

function sectionOf(
  { source, target }: Unit,
  number: number,
  { texts, sourceLanguage, targetLanguage }: Around,
  entries: ReportSection['entries'],
): ReportSection {
  return {
    ...{ id: sectionIdOf(number), title: texts.unitNumber(number) },
    sides: [
      { name: texts.source, paragraphs: quotesOf(source, sourceLanguage, texts) },
      { name: texts.translation, paragraphs: quotesOf(target, targetLanguage, texts) },
    ],
    entries,
  }
}

const quotesOf = (paragraphs: Unit['source'], language: string, texts: Texts): readonly ReportRun[] =>
  paragraphs.length === 0
    ? [texts.nothing]
    : paragraphs.map(({ kind, text }) => words(kind === 'code' ? text : plainText(text), language))
