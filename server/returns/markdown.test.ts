import { describe, expect, test } from 'vitest'
import { whole } from '@/formats/write/whole.fixture'
import { addComment } from '../commands/comments'
import { acceptSuggestion } from '../commands/decisions'
import { resolveGap } from '../commands/gaps'
import { setMember } from '../commands/members'
import { bringBack, previewReturn, undoReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { exportArticle } from '../export/export'
import { listThreads } from '../queries/threads'
import { at, by, type Desk, desk, person, refused, suggest } from '../testing/people'

type Content = 'clean' | 'tracked'

/** The article as Markdown, in the hands of a colleague. */
async function sent({ editor, article }: Desk, content: Content): Promise<string> {
  const query = { format: 'markdown', content } as const
  const { body } = await exportArticle(editor, article.id, query, { locale: 'en', timeZone: 'Asia/Seoul' })
  return (await whole(body.read())).toString()
}

const form = (text: string) => ({ file: new File([text], 'back.md') })

function edited(text: string, ...edits: readonly (readonly [string | RegExp, string])[]): string {
  return edits.reduce((now, [from, to]) => {
    const next = now.replace(from, () => to)
    if (next === now) throw new Error(`${from} is not in ${now}`)
    return next
  }, text)
}

const preview = (it: Desk, text: string) => previewReturn(by(it.editor), it.article.id, form(text))
const bring = (it: Desk, text: string) => bringBack(by(it.editor), it.article.id, form(text))

const threadsOf = async ({ editor, article }: Desk) =>
  (await listThreads(editor, article.id, { limit: 200 } as never)).items

const said = async (it: Desk) =>
  (await threadsOf(it)).map(({ comments }) => comments.map(({ author, body }) => `${author.name}: ${body}`))

const NOTHING = {
  ...{ suggestions: 0, untracked: 0, comments: 0, replies: 0, resolved: 0, decisions: 0, conflicts: 0, inWords: 0 },
  ...{ notes: 0, already: 0 },
}

/** A review with something of each kind, written with signs of Markdown and CriticMarkup. */
async function reviewed() {
  const it = await desk([
    '# The port at night',
    'There are two cranes {++x++}, and **“four”** ships.\nThey `wait {`.',
    'The official said little.',
  ])
  const [, cranes, last] = it.target
  if (!cranes || !last) throw new Error('three paragraphs')
  const accepted = await suggest(it.editor, cranes, 'ships', 'boats')
  await acceptSuggestion(by(it.editor), accepted.id, {})
  const pending = await suggest(it.editor, last, 'little', 'nothing')
  const asked = await openThread(by(it.editor), last.id, {
    ...{ kind: 'comment', body: 'Who *said* it?\n\nNote: the {mayor}?', anchor: at(last, 'official') },
  })
  await addComment(by(it.editor), asked.id, 'The mayor.')
  const gap = await openThread(by(it.editor), last.id, {
    ...{ kind: 'gap', type: 'missing-premise', origin: 'source', severity: 'minor', explanation: 'Why?', links: [] },
  })
  await resolveGap(by(it.editor), gap.id, { resolution: 'noted', note: 'Of the\n\ntenth.' })
  return { it, cranes, last, pending, asked }
}

describe('Markdown that comes back', () => {
  test.each(['clean', 'tracked'] as const)('brings nothing if only an editor saved it anew: %s', async (content) => {
    const { it } = await reviewed()
    const text = await sent(it, content)
    for (const saved of [text, text.replaceAll('\n', '\r\n'), text.replaceAll(' and ', '\nand '), `\ufeff${text}\n\n`])
      expect(await preview(it, saved)).toEqual({
        ...NOTHING,
        ...{ matchedBy: 'marks', baseSeq: expect.any(Number), likeness: 1, authors: [], paragraphs: [], unsure: 0 },
        ...{ baseAt: expect.any(String), sourceEdits: 0, deletedComments: 0 },
        // With its changes drawn in, one line break couldn’t be exported as one.
        spacing: content === 'tracked' ? 1 : 0,
      })
    expect(await bring(it, text)).toEqual({ returnId: null, threadIds: [], ...NOTHING })
  })

  test.each(['clean', 'tracked'] as const)('brings tracked and untracked edits, once: %s', async (content) => {
    const it = await desk()
    const text = edited(
      await sent(it, content),
      ['two', '{~~two~>three~~}'],
      ['four ships', 'four boats'],
      ['The official', '{++The mayor laughed.++}\n\nThe official'],
      ['said little', 'said {--little--}'],
    )
    const counts = { ...NOTHING, suggestions: 4, untracked: 1 }
    expect(await preview(it, text)).toMatchObject({ ...counts, matchedBy: 'marks', unsure: 0 })
    const { returnId } = await bring(it, text)
    const brought = (await threadsOf(it)).map(({ author, suggestion }) => [
      ...[author.name, suggestion?.original, suggestion?.replacement, suggestion?.untracked ?? false],
    ])
    expect(brought).toEqual(
      expect.arrayContaining([
        ['Editor', 'two', 'three', false],
        ['Editor', 'ships', 'boats', true],
        ['Editor', '', 'The mayor laughed.', false],
      ]),
    )
    expect(await bring(it, text)).toMatchObject({ returnId: null, already: 4 })
    expect(await undoReturn(by(it.editor), it.article.id, returnId ?? '')).toMatchObject({ withdrawn: 4 })
    expect(await preview(it, text)).toMatchObject(counts)
  })

  test('offers what was decided in it, and brings what became of ours besides', async () => {
    const { it, pending } = await reviewed()
    const text = await sent(it, 'tracked')
    const accepted = edited(text, [/\{--little--\}\{\+\+nothing\+\+\}/, 'nothing'])
    expect(await bring(it, accepted)).toMatchObject({ ...NOTHING, decisions: 1 })
    const [decided] = (await threadsOf(it)).filter(({ id }) => id === pending.id)
    expect(decided?.suggestion).toMatchObject({ decision: 'pending', outside: { decision: 'accept', name: 'Editor' } })
    const other = edited(text, ['{++nothing++}', '{++very little++}'])
    expect(await preview(it, other)).toMatchObject({ suggestions: 1, decisions: 0 })
  })

  test('brings remarks: new ones, answers beside ours and in them, and what is resolved', async () => {
    const { it, asked, pending } = await reviewed()
    for (const name of ['Kim', 'Lee', 'Park'])
      await setMember(by(it.editor), it.article.id, { userId: (await person(name)).id, role: 'reviewer' })
    const text = edited(
      await sent(it, 'tracked'),
      ['two cranes', '{==two cranes==}{>>Kim: Which\ntwo?<<}{>>Lee: Those.<<}'],
      ['{++nothing++}', '{++nothing++}{>>Question: really?<<}'],
      ['The mayor.<<}', 'The mayor. Park: Not him.<<}{>>Kim: Yes, him.<<}'],
      ['Editor: Who', 'Editor (resolved): Who'],
    )
    const { returnId, ...counts } = await bring(it, text)
    expect(counts).toMatchObject({ ...NOTHING, comments: 1, replies: 3, resolved: 1 })
    const threads = await threadsOf(it)
    const of = (id: string) => threads.find((one) => one.id === id)
    expect(of(asked.id)?.status).toBe('resolved')
    expect(
      of(asked.id)
        ?.comments.slice(2)
        .map(({ author, body }) => [author.name, body]),
    ).toEqual([
      ['Park', 'Not him.'],
      ['Kim', 'Yes, him.'],
    ])
    expect(of(pending.id)?.comments.map(({ body }) => body)).toEqual(['Question: really?'])
    expect(await said(it)).toContainEqual(['Kim: Which two?', 'Lee: Those.'])
    const brought = threads.find(({ anchor }) => anchor?.quote === 'two cranes')
    expect(brought?.kind).toBe('comment')
    expect(await bring(it, text)).toMatchObject({ returnId: null })
    expect(await undoReturn(by(it.editor), it.article.id, returnId ?? '')).toMatchObject({ deleted: 5 })
    expect(await bring(it, text)).toMatchObject({ comments: 1, replies: 3, resolved: 1 })
  })

  test('takes no word before a colon for a name that is nobody’s', async () => {
    const it = await desk()
    const text = edited(await sent(it, 'clean'), ['two', 'two{>>Note: Kim counted them.<<}'])
    expect(await preview(it, text)).toMatchObject({ comments: 1, authors: [] })
    await bring(it, text)
    expect(await said(it)).toEqual([['Editor: Note: Kim counted them.']])
  })

  test.each(['clean', 'tracked'] as const)('brings line breaks and spaces that were edited: %s', async (content) => {
    const it = await desk(['The port', 'Two cranes and  four ships.', 'One line\\\nand another.'])
    const text = edited(
      await sent(it, content),
      ['cranes and  four', 'cranes\\\nand four'],
      ['One line\\\nand', 'One line and'],
    )
    expect(await preview(it, text)).toMatchObject({ ...NOTHING, suggestions: 3, untracked: 3, spacing: 0 })
    await bring(it, text)
    const brought = (await threadsOf(it)).map(({ suggestion }) => [suggestion?.original, suggestion?.replacement])
    expect(brought.toSorted()).toEqual([
      ['  ', ' '],
      [' ', '\\\n'],
      ['\\\n', ' '],
    ])
    expect(await bring(it, text)).toMatchObject({ returnId: null, already: 3 })
  })

  test('says where it doesn’t know whether a line break was taken out', async () => {
    const it = await desk(['The port', 'Two cranes\nand four ships.', 'The end.'])
    const text = edited(await sent(it, 'clean'), ['cranes\nand', 'cranes and'])
    expect(await preview(it, text)).toMatchObject({ ...NOTHING, spacing: 1 })
  })

  test('tells remarks of the same words apart by their paragraphs', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    const threads: string[] = []
    for (const paragraph of [cranes, last]) {
      const { id } = await openThread(by(it.editor), paragraph?.id ?? '', { kind: 'comment', body: 'Sure?' })
      threads.push(id)
    }
    const text = await sent(it, 'tracked')
    const answered = text.replaceAll('Sure?<<}', 'Sure?<<}{>>Kim: Yes.<<}')
    expect(await bring(it, answered)).toMatchObject({ ...NOTHING, replies: 2 })
    for (const id of threads)
      expect((await threadsOf(it)).find((one) => one.id === id)?.comments.map(({ body }) => body)).toEqual([
        ...['Sure?', 'Kim: Yes.'],
      ])
  })

  test('is known by its words without its mark or with a forged one, and refused where it is another article', async () => {
    const [it, other] = [await desk(), await desk(['Something else', 'Quite another text.', 'And more.'])]
    const text = edited(await sent(it, 'clean'), ['four ships', 'five ships'])
    const byWords = { matchedBy: 'words', baseSeq: null, suggestions: 1, untracked: 1 }
    expect(await preview(it, edited(text, [/^---.*?---\n/s, '']))).toMatchObject(byWords)
    expect(await preview(it, edited(text, [/[0-9a-f]{64}/, '0'.repeat(64)]))).toMatchObject(byWords)
    expect(await refused(preview(other, text))).toBe('CONFLICT')
    expect(await refused(preview(other, edited(text, [/^stet:.*\n/m, ''])))).toBe('UNREADABLE_DOCUMENT')
    expect(await refused(preview(it, '<!doctype html><p>The port at night</p>'))).toBe('UNSUPPORTED_FORMAT')
  })

  test('tells of paragraphs that are hardly alike which it takes them for, and is told by hand', async () => {
    const it = await desk()
    const text = edited(await sent(it, 'clean'), [/There are two.*/, 'Two cranes stand there; ships: four.'])
    const { paragraphs, suggestions } = await preview(it, text)
    expect(paragraphs).toMatchObject([{ index: 1, paragraphId: it.target[1]?.id, by: 'words' }])
    expect(suggestions).toBeGreaterThan(1)
    const pairs = JSON.stringify([{ index: 1, paragraphId: null }])
    const own = await previewReturn(by(it.editor), it.article.id, { ...form(text), pairs })
    expect(own).toMatchObject({ suggestions: 2, untracked: 2 })
  })

  test('gains nobody a right, and brings no more than may be', async () => {
    const it = await desk()
    const text = edited(await sent(it, 'clean'), ['two', '{--two--}'])
    const viewer = await it.member('viewer')
    expect(await refused(bringBack(by(viewer), it.article.id, form(text)))).toBe('FORBIDDEN')
    const many = Array.from({ length: 5_001 }, (_, k) => `{>>No. ${k}<<}`).join(' ')
    expect(await refused(bring(it, `${text}\n\n${many}`))).toBe('TOO_LARGE')
    expect(await threadsOf(it)).toEqual([])
  })
})
