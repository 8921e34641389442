import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ComparisonQuery } from '@/domain/contract/compare'
import { ImportForm } from '@/domain/contract/intake'
import { SourceForm } from '@/domain/contract/source-routes'
import { docxFiles, type Parts } from '@/formats/read/docx/docx.fixture'
import { prisma } from '../db/database'
import { articleAt } from '../queries/at'
import { compare } from '../queries/compare'
import { listVersions } from '../queries/history'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { exported } from '../testing/exported'
import { at, by, desk, refused, suggest } from '../testing/people'
import { articleFaults } from '../verify/verify'
import { importArticle } from './articles'
import { acceptSuggestion } from './decisions'
import { signOff } from './sign-offs'
import { previewSource, undoSource, updateSource } from './source'
import { openThread } from './threads'
import { excludeUnit } from './units'

const HEAD = '항구의 밤'
const CRANES = '크레인은 두 기다. 배는 네 척이다.'
const LITTLE = '관계자는 말을 아꼈다.'
const SHIPS = '배마다 불이 켜져 있었고, 사람은 보이지 않았다.'

const form = (...paragraphs: string[]) => SourceForm.parse({ text: paragraphs.join('\n\n') })

const sourceOf = async (actor: Actor, articleId: string) => {
  const { items } = await listUnits(actor, articleId, { limit: 200 })
  return items.map(({ source, target }) => [
    source.map(({ text }) => text).join('|'),
    target.map(({ text }) => text).join('|'),
  ])
}

const sound = async (articleId: string) => expect(await articleFaults(await prisma(), articleId)).toEqual([])

function docx(body: string, parts: Parts): File {
  const files = Object.entries(docxFiles(body, parts)).map(([name, xml]) => [name, strToU8(xml)] as const)
  return new File([new Uint8Array(zipSync(Object.fromEntries(files)))], 'source.docx')
}

async function remark(actor: Actor, paragraph: { id: string; text: string; version: number }, words: string) {
  return openThread(by(actor), paragraph.id, { kind: 'comment', anchor: at(paragraph, words), body: 'Sure?' })
}

async function scene() {
  const set = await desk()
  const paragraph = set.units[1]?.source[0]
  if (!paragraph) throw new Error('the second unit has a source')
  return { ...set, paragraph, articleId: set.article.id }
}

describe('a new version of the source', () => {
  test('changes words where they stand: threads stay, the sign-off of that unit lapses, and the unit says so', async () => {
    const { editor, units, paragraph, articleId } = await scene()
    const thread = await remark(editor, paragraph, '배는')
    for (const unit of units) await signOff(by(editor), unit.id)
    const result = await updateSource(by(editor), articleId, form(HEAD, CRANES.replace('두 기', '세 기'), LITTLE))
    expect(result).toMatchObject({ changed: 1, added: 0, removed: 0 })
    const { items } = await listUnits(editor, articleId, { limit: 200 })
    expect(items.map(({ source }) => source.map(({ text }) => text))).toEqual([
      [HEAD],
      ['크레인은 세 기다. 배는 네 척이다.'],
      [LITTLE],
    ])
    expect(items.map(({ sourceSeq }) => sourceSeq !== undefined)).toEqual([false, true, false])
    expect(items.map(({ signOffs }) => signOffs.map(({ current }) => current))).toEqual([[true], [false], [true]])
    const db = await prisma()
    expect(await db.thread.findUnique({ where: { id: thread.id } })).toMatchObject({
      quote: '배는',
      anchorState: 'exact',
    })
    const signed = await signOff(by(editor), units[1]?.id ?? '')
    expect(signed.sourceSeq).toBeUndefined()
    await sound(articleId)
  })

  test('keeps what was said about a paragraph that it drops; another in its place takes its unit, one more has its own', async () => {
    const { editor, paragraph, articleId } = await scene()
    const thread = await remark(editor, paragraph, '두 기')
    await updateSource(by(editor), articleId, form(HEAD, SHIPS, LITTLE, SHIPS.replace('배', '집')))
    expect(await sourceOf(editor, articleId)).toEqual([
      [HEAD, 'The port at night'],
      [SHIPS, 'There are two cranes. There are four ships.'],
      [LITTLE, 'The official said little.'],
      [SHIPS.replace('배', '집'), ''],
    ])
    const db = await prisma()
    const kept = await db.thread.findUnique({ where: { id: thread.id } })
    expect(kept).toMatchObject({ paragraphId: paragraph.id, quote: '두 기', anchorState: 'orphaned' })
    await sound(articleId)
  })

  test('pairs a new paragraph with the one of the translation that had no source there', async () => {
    const { editor, articleId } = await scene()
    await updateSource(by(editor), articleId, form(HEAD, LITTLE))
    expect((await sourceOf(editor, articleId))[1]).toEqual(['', 'There are two cranes. There are four ships.'])
    await updateSource(by(editor), articleId, form(HEAD, SHIPS, LITTLE))
    expect((await sourceOf(editor, articleId))[1]).toEqual([SHIPS, 'There are two cranes. There are four ships.'])
    await sound(articleId)
  })

  test('beside a unit leaves its sign-off, and so does taking it back', async () => {
    const { editor, units, articleId } = await scene()
    for (const unit of units) await signOff(by(editor), unit.id)
    const next = form(HEAD, CRANES, SHIPS, LITTLE, SHIPS.replace('배', '집'))
    expect(await previewSource(editor, articleId, next)).toMatchObject({ signOffs: 0 })
    await updateSource(by(editor), articleId, next)
    const signed = async () => {
      const { items } = await listUnits(editor, articleId, { limit: 200 })
      return items.map(({ signOffs }) => signOffs.map(({ current }) => current))
    }
    expect(await signed()).toEqual([[true], [true], [], [true], []])
    await undoSource(by(editor), articleId)
    expect(await signed()).toEqual([[true], [true], [true]])
    await sound(articleId)
  })

  test('parts and joins paragraphs with what stands in them', async () => {
    const { editor, paragraph, articleId } = await scene()
    const thread = await remark(editor, paragraph, '네 척')
    await updateSource(by(editor), articleId, form(HEAD, '크레인은 두 기다.', '배는 네 척이다.', LITTLE))
    expect((await sourceOf(editor, articleId)).map(([source]) => source)).toContain('크레인은 두 기다.|배는 네 척이다.')
    await sound(articleId)
    await updateSource(by(editor), articleId, form(HEAD, CRANES, LITTLE))
    const db = await prisma()
    const kept = await db.thread.findUnique({ where: { id: thread.id }, include: { paragraph: true } })
    expect(kept?.paragraph?.text.slice(kept.start ?? 0, kept.end ?? 0)).toBe('네 척')
    await sound(articleId)
  })

  test('is taken back whole, with the places of what it displaced, and can be brought again', async () => {
    const { editor, paragraph, articleId } = await scene()
    const thread = await remark(editor, paragraph, '두 기')
    const before = await sourceOf(editor, articleId)
    for (const next of [
      [HEAD, SHIPS, LITTLE],
      [CRANES, LITTLE],
      [HEAD, `${CRANES} ${LITTLE}`],
      [HEAD, '크레인은 두 기다.', '배는 네 척이다.', SHIPS, LITTLE],
    ]) {
      await updateSource(by(editor), articleId, form(...next))
      await sound(articleId)
      await undoSource(by(editor), articleId)
      expect(await sourceOf(editor, articleId)).toEqual(before)
      const db = await prisma()
      const kept = await db.thread.findUnique({ where: { id: thread.id } })
      expect(kept).toMatchObject({ paragraphId: paragraph.id, quote: '두 기', anchorState: 'exact' })
      await sound(articleId)
    }
    expect(await refused(undoSource(by(editor), articleId))).toBe('CONFLICT')
  })

  test('leaves the translation, its suggestions and excluded units alone', async () => {
    const { editor, target, units, articleId } = await scene()
    const [, second] = target
    if (!second) throw new Error('the second unit is translated')
    const suggestion = await suggest(editor, second, 'two', 'three')
    await excludeUnit(by(editor), articleId, units[2]?.id ?? '')
    await updateSource(by(editor), articleId, form(HEAD, CRANES.replace('두 기', '세 기')))
    await acceptSuggestion(by(editor), suggestion.id, {})
    expect(await sourceOf(editor, articleId)).toEqual([
      [HEAD, 'The port at night'],
      ['크레인은 세 기다. 배는 네 척이다.', 'There are three cranes. There are four ships.'],
      [LITTLE, 'The official said little.'],
    ])
    await sound(articleId)
  })

  test('brings the comments of its document as threads on it, and takes them back with it', async () => {
    const { editor, articleId } = await scene()
    const words = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const sure = `<w:commentRangeStart w:id="1"/>${words('세')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`
    const body = [words(HEAD), `${words('크레인은 ')}${sure}${words(' 기다. 배는 네 척이다.')}`, words(LITTLE)]
    const document = docx(body.map((inner) => `<w:p>${inner}</w:p>`).join(''), {
      comments: `<w:comment w:id="1" w:author="Lee"><w:p>${words('확인했나?')}</w:p></w:comment>`,
    })
    const next = SourceForm.parse({ document })
    expect(await previewSource(editor, articleId, next)).toMatchObject({ comments: 1 })
    expect(await updateSource(by(editor), articleId, next)).toMatchObject({ changed: 1, comments: 1 })
    const db = await prisma()
    const found = () => db.thread.findMany({ where: { articleId }, include: { comments: true, paragraph: true } })
    expect(await found()).toMatchObject([
      {
        quote: '세',
        status: 'open',
        paragraph: { side: 'source' },
        comments: [{ body: '확인했나?', deletedAt: null }],
      },
    ])
    await undoSource(by(editor), articleId)
    expect(await found()).toMatchObject([{ status: 'resolved', comments: [{ deletedAt: expect.any(Date) }] }])
    await sound(articleId)
  })

  test('taken back, its paragraphs are paired as they were, two of one unit too', async () => {
    const two = [HEAD, '크레인은 두 기다.', '배는 네 척이다.', LITTLE]
    const set = await desk(undefined, two)
    const { editor, article } = set
    const before = await sourceOf(editor, article.id)
    expect(before[1]?.[0]).toBe('크레인은 두 기다.|배는 네 척이다.')
    for (const next of [
      [HEAD, LITTLE],
      [HEAD, SHIPS, LITTLE],
      [HEAD, '크레인은 두 기다.', LITTLE],
      [LITTLE],
      [SHIPS],
    ]) {
      await updateSource(by(editor), article.id, SourceForm.parse({ text: next.join('\n\n'), anyway: 'true' }))
      await undoSource(by(editor), article.id)
      expect(await sourceOf(editor, article.id)).toEqual(before)
      const { items } = await listUnits(editor, article.id, { limit: 200 })
      expect(items.flatMap(({ sourceSeq }) => sourceSeq ?? [])).toEqual([])
    }
    await sound(article.id)
  })

  test('shows all parts of what is parted, before and after', async () => {
    const { editor, articleId } = await scene()
    const parted = await previewSource(editor, articleId, form(HEAD, '크레인은 두 기다.', '배는 네 척이다.', LITTLE))
    expect(parted).toMatchObject({ unchanged: 2, added: [], removed: [] })
    expect(parted.changed).toMatchObject([{ before: CRANES, after: '크레인은 두 기다.\n\n배는 네 척이다.' }])
    const joined = await previewSource(editor, articleId, form(HEAD, `${CRANES} ${LITTLE}`))
    expect(joined).toMatchObject({ unchanged: 1, added: [], removed: [] })
    expect(joined.changed).toMatchObject([{ before: `${CRANES}\n\n${LITTLE}`, after: `${CRANES} ${LITTLE}` }])
  })

  test('is compared first, and nothing is stored', async () => {
    const { editor, paragraph, articleId } = await scene()
    await remark(editor, paragraph, '두 기')
    const seen = await previewSource(editor, articleId, form(HEAD, SHIPS, LITTLE))
    expect(seen).toMatchObject({
      changed: [],
      added: [{ text: SHIPS }],
      removed: [{ paragraphId: paragraph.id, text: CRANES }],
      ...{ unchanged: 2, threads: 1, signOffs: 0 },
    })
    expect((await sourceOf(editor, articleId))[1]?.[0]).toBe(CRANES)
  })

  test('is kept beside the ones before: compared, read as of an event, and exported and imported with its review', async () => {
    const { editor, paragraph, articleId, article } = await scene()
    await remark(editor, paragraph, '두 기')
    await updateSource(by(editor), articleId, form(HEAD, CRANES.replace('두 기', '세 기'), SHIPS))
    const query = ComparisonQuery.parse({ from: 'imported', to: 'now', side: 'source' })
    const { units } = await compare(editor, articleId, query)
    expect(units.flatMap(({ paragraphs }) => paragraphs.map(({ before, after }) => [before, after]))).toEqual([
      [CRANES, '크레인은 세 기다. 배는 네 척이다.'],
      [LITTLE, ''],
      ['', SHIPS],
    ])
    const then = await articleAt(editor, articleId, String(article.seq), { limit: 50 })
    expect(then.units.flatMap(({ source }) => source.map(({ text }) => text))).toEqual([HEAD, CRANES, LITTLE])
    const versions = await listVersions(editor, paragraph.id)
    expect(versions.at(-1)).toMatchObject({ version: 2, author: { name: 'Editor' } })

    const document = await exported(editor, articleId)
    const bilingual = new File([document], 'review.json')
    const copy = await importArticle(by(editor), ImportForm.parse({ bilingual }))
    expect(await sourceOf(editor, copy.id)).toEqual(await sourceOf(editor, articleId))
    await sound(copy.id)
  })

  test('is refused where it says nothing new, is in another language, was compared with another state, or to a reviewer', async () => {
    const { editor, member, articleId } = await scene()
    const again = form(HEAD, CRANES, LITTLE)
    expect(await refused(updateSource(by(editor), articleId, again))).toBe('INVALID_INPUT')
    const english = form('The harbour was dark and nobody was there, as the officials had said before the meeting.')
    expect(await refused(updateSource(by(editor), articleId, english))).toBe('INVALID_INPUT')
    const { seq } = await previewSource(editor, articleId, form(HEAD, SHIPS, LITTLE))
    await updateSource(by(editor), articleId, form(HEAD, CRANES, SHIPS))
    expect(await refused(updateSource(by(editor), articleId, { ...form(HEAD, LITTLE), seq }))).toBe('CONFLICT')
    const reviewer = await member('reviewer')
    expect(await refused(updateSource(by(reviewer), articleId, form(HEAD)))).toBe('FORBIDDEN')
  })
})
