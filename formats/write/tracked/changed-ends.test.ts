import { describe, expect, test } from 'vitest'
import type { Structure } from '@/domain/contract/shapes'
import type { Manuscript, Paragraph, Placed } from '@/domain/manuscript/manuscript'
import { workOn } from '@/domain/manuscript/manuscript.fixture'
import { anchorAt } from '@/domain/text/anchor'
import type { KindAndLevel } from '@/domain/tracked/line'
import { whole } from '../whole.fixture'
import { writeTrackedHtml } from './html'
import { writeTrackedMarkdown } from './markdown'
import { reviewOf } from './tracked.fixture'

/** What stands in the page where ends of paragraphs changed: `[-deleted-]`, `{+inserted+}`, and ¶ for an end. */

const FOX = 'The quick fox was late. It ran to the house of the farmer.'
const HENS = 'The hens were asleep in the yard.'

const paragraphs = (...given: (string | [KindAndLevel, string])[]): Paragraph[] =>
  given.map((one, index) => {
    const [kind, text] = typeof one === 'string' ? [{ kind: 'paragraph' } as const, one] : one
    return { id: `p${index}`, unitId: 'u', version: 1, text, ...kind }
  })

const PROPOSAL = { original: '', replacement: '', decision: 'pending', conflict: false } as const

function replaced(original: string, replacement: string, id = 's'): (text: Paragraph[]) => Placed {
  return (text) => {
    const paragraph = text.find((one) => one.text.includes(original))
    const start = paragraph?.text.indexOf(original) ?? 0
    const anchor = paragraph && anchorAt(paragraph.text, { start, end: start + original.length })
    if (!anchor) throw new Error(`“${original}” stands nowhere`)
    return { id, paragraphId: paragraph.id, anchor, proposal: { ...PROPOSAL, original, replacement } }
  }
}

const structured =
  (structure: Structure, paragraphId = 'p0', id = 'k') =>
  (): Placed => ({
    ...{ id, paragraphId, anchor: null },
    proposal: { ...PROPOSAL, structure },
  })

const JOIN = structured({ op: 'join-next', next: 'p1' })

/** `markdown`: what is otherwise there, because of the signs of kinds. */
type Case = [string, Paragraph[], ((text: Paragraph[]) => Placed)[], string, markdown?: string]

const CASES: Case[] = [
  [
    'a split',
    paragraphs(FOX),
    [replaced('. It', '.\n\nIt')],
    'The quick fox was late.[- -]{+¶+}It ran to the house of the farmer.',
  ],
  [
    'a split with changed words on both sides',
    paragraphs(FOX),
    [replaced('quick fox was late. It ran to the house', 'slow fox was late.\n\nIt walked to the house')],
    'The [-quick-]{+slow+} fox was late.[- -]{+¶+}It [-ran-]{+walked+} to the house of the farmer.',
  ],
  [
    'a split with words before and after it that are corrected by others',
    paragraphs(FOX),
    [replaced(' It', '\n\nIt'), replaced('quick', 'slow', 't'), replaced('farmer', 'hunter', 'v')],
    'The [-quick-]{+slow+} fox was late.[- -]{+¶+}It ran to the house of the [-farmer-]{+hunter+}.',
  ],
  ['two joined', paragraphs(FOX, HENS), [JOIN], `${FOX}[-¶-]{+ +}${HENS}`],
  [
    'two joined, with changed words in both',
    paragraphs(FOX, HENS),
    [JOIN, replaced('farmer', 'hunter', 't'), replaced('hens', 'geese', 'v')],
    'The quick fox was late. It ran to the house of the [-farmer-]{+hunter+}.[-¶-]{+ +}The [-hens-]{+geese+} were asleep in the yard.',
  ],
  [
    'a heading parted from its paragraph',
    paragraphs([{ kind: 'heading', level: 2 }, FOX]),
    [replaced('. It', '.\n\nIt')],
    'The quick fox was late.[- -]{+¶+}It ran to the house of the farmer.',
    '## The quick fox was late.[- -]{+¶+}It ran to the house of the farmer.',
  ],
  [
    'a heading joined with a paragraph',
    paragraphs([{ kind: 'heading', level: 2 }, FOX], HENS),
    [JOIN],
    `${FOX}[-¶-]{+ +}${HENS}`,
    `## ${FOX}[-¶-]{+ +}${HENS}`,
  ],
  [
    'a quote joined with an item',
    paragraphs([{ kind: 'quote' }, FOX], [{ kind: 'list-item' }, HENS]),
    [JOIN],
    `${FOX}[-¶-]{+ +}${HENS}`,
    `> ${FOX}[-¶- -]{+ +}${HENS}`,
  ],
  [
    'code joined with code',
    paragraphs([{ kind: 'code' }, 'one = 1'], [{ kind: 'code' }, 'two = 2']),
    [JOIN],
    'one = 1[-¶-]{+ +}two = 2',
  ],
]

function play(start: Manuscript, isAccepted: boolean) {
  const desk = workOn(start)
  if (isAccepted) for (const { id } of start.placed) desk.accept(id)
  const first = new Set(start.paragraphs.map(({ id }) => id))
  return {
    start,
    now: desk.now,
    paragraphs: desk.now.paragraphs.map((one) => ({
      ...one,
      imported: first.has(one.id),
      steps: (desk.histories.get(one.id) ?? []).map((step, order) => ({ ...step, seq: step.version, order })),
    })),
  }
}

const inPage = (page: string) =>
  (/<article>(.*)<\/article>/s.exec(page)?.[1] ?? '')
    .replace(/<(ins|del) class="end"[^>]*>\n\n<\/\1>/g, (_, name: string) => (name === 'ins' ? '{+¶+}' : '[-¶-]'))
    .replace(/<ins [^>]*>(.*?)<\/ins>/gs, '{+$1+}')
    .replace(/<del [^>]*>(.*?)<\/del>/gs, '[-$1-]')
    .replace(/<sup.*?<\/sup>|<[^>]*>/gs, '')
    .trim()

const inMarkdown = (page: string) =>
  page
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/\n[ >]\n/g, '¶')
    .replace(/\{\+\+(.*?)\+\+\}/gs, '{+$1+}')
    .replace(/\{--(.*?)--\}/gs, '[-$1-]')
    .trim()

describe.each([
  ['proposed', false],
  ['accepted', true],
] as const)('%s', (_, isAccepted) => {
  test.each(CASES)('%s', async (_, text, wishes, page, markdown = page) => {
    const start = { paragraphs: text, placed: wishes.map((wish) => wish(text)) }
    const review = reviewOf(play(start, isAccepted))
    expect(inPage((await whole(writeTrackedHtml(review, { timeZone: 'UTC' }))).toString())).toBe(page)
    expect(inMarkdown((await whole(writeTrackedMarkdown(review))).toString())).toBe(markdown)
  })
})
