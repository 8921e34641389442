import { expect, test } from 'vitest'
import type { GapLink } from './contract/gap'
import type { Anchor, Paragraph, Thread } from './contract/shapes'
import { readerNotesIn, readerNotesOnWhole } from './reader-notes'

const paragraph = (id: string, text: string) => ({ id, text }) as Paragraph
const target = [paragraph('t1', 'Four ships came.'), paragraph('t2', 'Two left.')]

type Over = {
  paragraphId?: string | null
  anchor?: Partial<Anchor> | null
  links?: Partial<GapLink>[]
  resolution?: string
}
const gap = (id: string, { paragraphId = null, anchor = null, links = [], resolution = 'noted' }: Over) =>
  ({ id, paragraphId, anchor, gap: { resolution, resolutionNote: `Note ${id}.`, links } }) as unknown as Thread

const at = (...threads: Thread[]) =>
  readerNotesIn({ target, excluded: false }, threads).map(({ threadId, place }) => [
    threadId,
    place && `${place.paragraphId}:${place.at}`,
  ])

test.each<[what: string, over: Over, place: string]>([
  ['words of the translation', { paragraphId: 't1', anchor: { end: 10, state: 'exact' } }, 't1:10'],
  ['words that are gone: behind their paragraph', { paragraphId: 't2', anchor: { end: 0, state: 'orphaned' } }, 't2:9'],
  ['a paragraph', { paragraphId: 't2' }, 't2:9'],
  ['the source, linked to the translation', { paragraphId: 's1', links: [{ paragraphId: 't2', end: 3 }] }, 't2:3'],
  ['the source, linked to words that are gone', { links: [{ paragraphId: 't2', end: 3, state: 'orphaned' }] }, 't1:16'],
  ['the source, linked to another unit', { paragraphId: 's1', links: [{ paragraphId: 'x', end: 3 }] }, 't1:16'],
])('the note on %s', (_, over, place) => expect(at(gap('g', over))).toEqual([['g', place]]))

test('notes are in the order of their places, and only those of gaps that ended so', () => {
  const [one, two] = [gap('one', { paragraphId: 't2' }), gap('two', { paragraphId: 't1' })]
  const first = gap('first', { paragraphId: 't1', anchor: { end: 4, state: 'exact' } })
  expect(at(one, two, gap('open', { resolution: 'open' }), first).map(([id]) => id)).toEqual(['first', 'two', 'one'])
})

test('a unit without a translation has its notes nowhere, an excluded one has none', () => {
  const threads = [gap('g', { paragraphId: 's1' })]
  expect(readerNotesIn({ target: [], excluded: false }, threads)).toMatchObject([{ threadId: 'g', place: null }])
  expect(readerNotesIn({ target, excluded: true }, threads)).toEqual([])
  expect(readerNotesOnWhole(threads)).toMatchObject([{ threadId: 'g', place: null, text: 'Note g.' }])
})
