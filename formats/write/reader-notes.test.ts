import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '@/domain/contract/export-formats'
import type { Gap } from '@/domain/contract/gap'
import type { ExportContent } from '@/domain/contract/names'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { readDocument } from '../read/document'
import { reviewOf, threadOf, threadOn, unitOf } from './review.fixture'
import { whole } from './whole.fixture'
import { type Sources, write } from './write'

const noted = (resolutionNote: string, over: Partial<Gap> = {}): Partial<Thread> => ({
  kind: 'gap',
  comments: [],
  gap: {
    ...{ type: 'omitted-context', origin: 'source', severity: 'major', explanation: 'Since when?', links: [] },
    ...{ resolution: 'noted', resolutionNote, ...over },
  },
})

const heading = unitOf('u1', ['항구'], [{ kind: 'heading', level: 1, text: 'The port' }])
const ships = unitOf('u2', ['배는 네 척이다.'], ['There are *four* ships.', 'Two left.'])
const omitted = unitOf('u3', ['크레인은 두 기다.'], [])
const excluded = unitOf('u4', ['광고'], ['Advertisement'], { excluded: true })

const UNITS = [
  { unit: heading, threads: [] },
  {
    unit: ships,
    threads: [
      threadOn('late', ships.target[1], 'Two', { ...noted('As of May.'), unitId: 'u2' }),
      // Of the source, linked to the translation's words.
      threadOn('early', ships.source[0], '네 척', {
        ...noted('Counted at noon.', {
          links: [
            { paragraphId: 'u2-target-1', start: 11, end: 15, quote: 'four', relation: 'repeats', state: 'exact' },
          ],
        }),
        unitId: 'u2',
      }),
      threadOn('open', ships.target[0], 'ships', { ...noted('Not yet.', { resolution: 'open' }), unitId: 'u2' }),
    ],
  },
  { unit: omitted, threads: [threadOf('none', [], { ...noted('The cranes are left out.'), unitId: 'u3' })] },
  { unit: excluded, threads: [threadOf('ad', [], { ...noted('Paid for.'), unitId: 'u4' })] },
]
const NOTES = ['Counted at noon.', 'As of May.', 'The cranes are left out.', 'The paper was asked, and did not answer.']
const WHOLE = [threadOf('whole', [], { ...noted(NOTES[3] ?? ''), unitId: null })]

const review = () => reviewOf(UNITS, { threads: WHOLE })
const importOf = ({ id, text }: Paragraph) => ({
  ...{ paragraphId: id, version: 1, splice: { start: 0, end: 0, insert: text }, threadId: '', displaced: [] },
  ...{ seq: 0, order: 0 },
})

const tracked = () => ({
  ...review(),
  units: UNITS.map((one) => ({
    ...one,
    paragraphs: one.unit.target.map((paragraph) => ({ ...paragraph, imported: true, steps: [importOf(paragraph)] })),
  })),
})

const sources: Sources = {
  reader: { locale: 'en', timeZone: 'UTC' },
  review: async () => review(),
  tracked: async () => tracked(),
  recorded: () => Promise.reject(new Error('the record is not asked for')),
  reported: () => Promise.reject(new Error('the report is not asked for')),
  found: () => Promise.reject(new Error('the findings are not asked for')),
}

async function written(format: ExportFormat, content: ExportContent): Promise<Buffer> {
  return whole(write(format, content, sources))
}

const textOf = async (format: ExportFormat, content: ExportContent) => (await written(format, content)).toString()

/** The numbers of the references, as they follow one another, and the notes by their numbers. */
async function numbered(format: ExportFormat, content: ExportContent, reference: RegExp, note: RegExp) {
  const text = await textOf(format, content)
  const notes = [...text.matchAll(note)].map(([, number, words]) => [Number(number), words?.trim()])
  const body = text.slice(0, text.search(note))
  return { references: [...body.matchAll(reference)].map(([, number]) => Number(number)), notes }
}

const EXPECTED = { references: [1, 2, 3, 4], notes: NOTES.map((note, index) => [index + 1, note]) }

describe('the notes to readers are numbered through the text, and stand behind it', () => {
  test.each<[ExportFormat, ExportContent, reference: RegExp, note: RegExp]>([
    ['text', 'clean', /\[(\d)\]/g, /^\[(\d)\] (.+)$/gm],
    ['text', 'bilingual', /\[(\d)\]/g, /^\[(\d)\] (.+)$/gm],
    ['markdown', 'clean', /\[\^(\d)\]/g, /^\[\^(\d)\]: (.+)$/gm],
    ['markdown', 'tracked', /\[\^note-(\d)\]/g, /^\[\^note-(\d)\]: (.+)$/gm],
    ['markdown', 'bilingual', /\[\^note-(\d)\]/g, /^\[\^note-(\d)\]: (.+)$/gm],
    ['html', 'clean', /href="#note-(\d)"/g, /<li id="note-(\d)">([^<]+)/g],
    ['html', 'tracked', /href="#note-(\d)"/g, /<li id="note-(\d)">([^<]+)/g],
    ['html', 'bilingual', /href="#note-(\d)"/g, /<li id="note-(\d)">([^<]+)/g],
    ['pdf', 'clean', /href="#note-(\d)"/g, /<li id="note-(\d)">([^<]+)/g],
    ['pdf', 'tracked', /href="#note-(\d)"/g, /<li id="note-(\d)">([^<]+)/g],
  ])('in %s, %s', async (format, content, reference, note) => {
    const found = await numbered(format, content, reference, note)
    // What stands alone in plain text looks like a note without words.
    expect({ ...found, references: found.references.slice(0, 4) }).toEqual(EXPECTED)
  })

  test.each<ExportContent>(['clean', 'tracked', 'bilingual'])('in Word, %s: as footnotes', async (content) => {
    const parts = unzipSync(await written('docx', content))
    const part = (name: string) => Buffer.from(parts[`word/${name}`] ?? []).toString()
    const references = [...part('document.xml').matchAll(/<w:footnoteReference w:id="(\d)"/g)]
    expect(references.map(([, number]) => Number(number))).toEqual(EXPECTED.references)
    const notes = [...part('footnotes.xml').matchAll(/<w:footnote w:id="(\d)">(.*?)<\/w:footnote>/g)]
    const said = notes.map(([, number, xml = '']) => [Number(number), xml.replace(/<[^>]+>/g, '').trim()])
    expect(said).toEqual(EXPECTED.notes)
    expect(part('settings.xml')).toContain('w:footnotePr')
  })

  test.each<[ExportFormat, ExportContent]>([
    ['csv', 'gaps'],
    ['xliff', 'bilingual'],
  ])('in %s, %s, each is said with its gap', async (format, content) => {
    const text = await textOf(format, content)
    for (const note of NOTES) expect(text).toContain(note)
  })

  test('in TMX with its unit, where that is translated', async () => {
    const text = await textOf('tmx', 'bilingual')
    expect([...text.matchAll(/<note>(.*?)<\/note>/g)].map(([, note]) => note)).toEqual([NOTES[3], NOTES[0], NOTES[1]])
  })
})

test('what is excluded, and what has not ended so, is not told', async () => {
  for (const [format, content] of [
    ['text', 'clean'],
    ['markdown', 'tracked'],
    ['html', 'bilingual'],
  ] as const) {
    const text = await textOf(format, content)
    expect(text).not.toContain('[1] Not yet')
    expect(text).not.toContain('Paid for.')
  }
})

test('each stands at its words', async () => {
  expect(await textOf('text', 'clean')).toMatch(
    /^The port\n\nThere are four\[1\] ships\.\n\nTwo\[2\] left\.\n\n\[3\]\[4\]\n/,
  )
  expect(await textOf('html', 'tracked')).toContain('<em>four</em><sup id="ref-1">')
})

describe('references at one place are kept apart', () => {
  test('in tracked HTML: of notes by numbers, of remarks by letters', async () => {
    const [, article = ''] = /<article>(.*)<\/article>/s.exec(await textOf('html', 'tracked')) ?? []
    const marks = article.match(/(?:<sup.*?<\/sup>(?:<\/mark>)?)+/g) ?? []
    const shown = marks.map((one) => one.replace(/<[^>]*>/g, ''))
    expect(shown).toEqual(['1', 'a', 'b', 'c 2', 'd 3 4'])
  })

  test.each<ExportContent>(['clean', 'tracked'])('in Markdown, %s', async (content) => {
    const text = await textOf('markdown', content)
    expect(text).toMatch(/\[\^(?:note-)?3\] \[\^(?:note-)?4\]/)
    expect(text).not.toContain('][^')
  })

  test.each<ExportContent>(['clean', 'tracked', 'bilingual'])('in Word, %s: by some space', async (content) => {
    const { 'word/document.xml': document } = unzipSync(await written('docx', content))
    const spaced = [
      ...Buffer.from(document ?? [])
        .toString()
        .matchAll(/<w:spacing w:val="60"\/><\/w:rPr><w:footnoteReference w:id="(\d)"/g),
    ]
    expect(spaced.map(([, number]) => number)).toEqual(['3'])
  })
})

test('two languages on a page with notes are read again as pairs', async () => {
  const long = unitOf('u5', ['배는 네 척이다. '.repeat(20)], ['Four ships came into the port. '.repeat(20)])
  const threads = [threadOn('n', long.target[0], 'Four', { ...noted('As of May.'), unitId: 'u5' })]
  const pages = write('html', 'bilingual', {
    ...sources,
    review: async () => reviewOf([heading, { unit: long, threads }]),
  })
  const read = readDocument(await whole(pages), { name: 'a.html' })
  if (!read.ok || read.reading.kind !== 'paired') throw new Error('not read as pairs')
  const sizes = read.reading.pairs.map(({ source, target }) => [source, target].map(({ blocks }) => blocks.length))
  expect(sizes).toEqual([
    [1, 1],
    [1, 1],
  ])
})
