import { DOCUMENT, DOCUMENT_SCHEMA } from '@/domain/contract/document'
import type { Recorded, RecordedUnit, Stream } from '../review'
import { annotationsIn, annotationsOfArticle } from './annotations'

/**
 * The article with its whole review: a document as `ArticleDocument` defines it, which can be imported again. Texts are
 * unchanged, since offsets count in them.
 */
export async function* writeJson(recorded: Recorded): AsyncGenerator<string> {
  const { article, threads, units, restoration, events } = recorded
  yield `{\n"$schema": ${json(DOCUMENT_SCHEMA)},\n"schema": ${json(DOCUMENT)},\n"article": ${json(article)},\n"units": `
  yield* list(each(units(), ({ unit }) => [unit]))
  yield ',\n"threads": '
  yield* list(each(units(), (one) => one.threads, threads))
  yield ',\n"versions": '
  yield* members(each(units(), ({ versions }) => versions))
  yield ',\n"restoration": '
  yield* list(each(units(), (one) => [one.restoration], [restoration]))
  yield ',\n"annotations": '
  yield* list(each(units(), annotationsIn, annotationsOfArticle(article, threads)))
  yield ',\n"events": '
  yield* list(events)
  yield '\n}\n'
}

async function* each<T>(
  units: Stream<RecordedUnit>,
  parts: (one: RecordedUnit) => Iterable<T>,
  first: Iterable<T> = [],
): AsyncGenerator<T> {
  yield* first
  for await (const one of units) yield* parts(one)
}

async function* list(items: Stream<unknown>): AsyncGenerator<string> {
  yield* joinWithCommas('[', items, json, ']')
}

async function* members(entries: Stream<readonly [string, unknown]>): AsyncGenerator<string> {
  yield* joinWithCommas('{', entries, ([key, value]) => `${json(key)}: ${json(value)}`, '}')
}

async function* joinWithCommas<T>(
  open: string,
  items: Stream<T>,
  write: (item: T) => string,
  close: string,
): AsyncGenerator<string> {
  let before = open
  for await (const item of items) {
    yield `${before}\n${write(item)}`
    before = ','
  }
  yield before === open ? open + close : `\n${close}`
}

const json = (value: unknown): string => JSON.stringify(value)
