import { beforeAll, describe, expect, it, test } from 'vitest'
import { ArticleDocument } from '@/domain/contract/document'
import { ImportForm } from '@/domain/contract/intake'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { readRestorable } from '../import/read-document'
import { listEvents } from '../queries/history'
import { previewImport } from '../queries/preview'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { exported } from '../testing/exported'
import { by, person, refused } from '../testing/people'
import { type Reviewed, reviewed } from '../testing/reviewed'
import { articleFaults } from '../verify/verify'
import { importArticle, transitionArticle } from './articles'
import { editComment } from './comments'
import { acceptSuggestion } from './decisions'
import { undoAcceptance } from './undo'

let desk: Reviewed
let text: string
beforeAll(async () => {
  desk = await reviewed()
  text = await exported(desk.editor, desk.article.id)
}, 120_000)

const upload = (content: string, fields: Record<string, string> = {}) =>
  ImportForm.parse({ bilingual: new File([content], 'article.json'), ...fields })

async function readUploadedReview(actor: Actor, content = text) {
  const article = await importArticle(by(actor), upload(content))
  expect(await articleFaults(await prisma(), article.id)).toEqual([])
  return article
}

/** A document without what differs between copies: ids are replaced by their order, and there is no history. */
function comparable(content: string): unknown {
  const { article, ...rest } = ArticleDocument.parse(JSON.parse(content))
  const made = rest.restoration.flatMap((part) => Object.values(part.made).flat())
  made.sort((one, other) => one.seq - other.seq || one.step - other.step)
  for (const [index, one] of made.entries()) one.step = index
  const { id: _, createdAt: __, updatedAt: ___, ...told } = article
  const names = new Map<string, string>()
  const json = JSON.stringify({ told, ...rest, events: undefined, seal: undefined }, (key, value) =>
    key === 'seq' ? undefined : value,
  )
  return JSON.parse(
    json.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
      const name = names.get(id) ?? `#${names.size}`
      names.set(id, name)
      return name
    }),
  )
}

const reads = async (actor: Actor, articleId: string) =>
  (await listUnits(actor, articleId, { limit: 200 })).items.flatMap(({ target }) => target.map((one) => one.text))

const threadsOf = async (actor: Actor, articleId: string) => (await listThreads(actor, articleId, { limit: 200 })).items

describe('an article imported with its whole review', () => {
  it('is the same article: texts, versions, threads, decisions; as often as one likes', async () => {
    const { editor, article } = desk
    const again = await readUploadedReview(editor)
    expect(again).toMatchObject({ title: article.title, status: 'in_review', seq: 1, role: 'editor' })
    expect(comparable(await exported(editor, again.id))).toEqual(comparable(text))
    const third = await readUploadedReview(editor, await exported(editor, again.id))
    expect(comparable(await exported(editor, third.id))).toEqual(comparable(text))
    expect(new Set([article.id, again.id, third.id]).size).toBe(3)
  })

  it('begins a history of its own, which names where it comes from', async () => {
    const { editor, article } = desk
    const { id } = await readUploadedReview(editor)
    const { items } = await listEvents(editor, id, { limit: 50 })
    const { seq } = ArticleDocument.parse(JSON.parse(text)).article
    expect(items).toMatchObject([
      { type: 'article.created', actor: { id: editor.id }, data: { units: 4, from: { articleId: article.id, seq } } },
    ])
  })

  it('lets acceptances be taken back, one by one, to the text that was imported first', async () => {
    const { editor, accepted } = desk
    const { id } = await readUploadedReview(editor)
    const old = await threadsOf(editor, desk.article.id)
    const now = await threadsOf(editor, id)
    const idOf = (known: string) => now[old.findIndex((thread) => thread.id === known)]?.id ?? ''
    for (const known of accepted.filter((one) => !isLeftOut(old.find((thread) => thread.id === one)?.unitId)))
      await undoAcceptance(by(editor), idOf(known))
    expect(await reads(editor, id)).toEqual([
      'The port at night',
      'There are two cranes 🏗️. There are four ships.',
      'The official said little.',
      'Rain fell.',
    ])
    const split = idOf(accepted[4] ?? '')
    await acceptSuggestion(by(editor), split, {})
    expect(await articleFaults(await prisma(), id)).toEqual([])
  })

  it('leaves everybody here what is theirs, and is otherwise under the names of the document', async () => {
    const { editor, translator } = desk
    const elsewhere = JSON.parse(text.replaceAll(translator.id, '00000000-0000-4000-8000-000000000000'))
    const { id } = await readUploadedReview(editor, JSON.stringify(elsewhere))
    const authors = new Map((await threadsOf(editor, id)).map(({ author }) => [author.name, author.id]))
    expect(authors.get('Editor')).toBe(editor.id)
    expect(authors.get('translator')).toMatch(/^imported-/)
  })

  it('takes a person of another name for somebody else, whose decisions and sign-offs are not the importer’s', async () => {
    const { editor } = desk
    const stranger = await person('Stranger')
    const { id } = await readUploadedReview(stranger, text.replaceAll('"name":"Editor"', '"name":"Kim"'))
    const threads = await threadsOf(stranger, id)
    const deciders = threads.flatMap(({ suggestion }) => suggestion?.decidedBy ?? [])
    expect(new Set(deciders.map(({ name }) => name))).toEqual(new Set(['Kim', 'translator']))
    expect(deciders.every((one) => one.id !== stranger.id && one.id !== editor.id)).toBe(true)
    const { items } = await listUnits(stranger, id, { limit: 200 })
    expect(items.flatMap(({ signOffs }) => signOffs)).toEqual([])
    expect((await listEvents(stranger, id, { limit: 50 })).items[0]?.data).toMatchObject({ signedElsewhere: ['Kim'] })
    const comment = threads.flatMap(({ comments }) => comments).find(({ author }) => author.name === 'Kim')
    expect(await refused(editComment(by(stranger), comment?.id ?? '', 'Mine.'))).toBe('FORBIDDEN')
    expect(comparable(await exported(stranger, id))).toMatchObject({ told: { title: desk.article.title } })
  })

  it('speaks for nobody but its importer where somebody has changed it', async () => {
    const { editor, translator } = desk
    const changed = text.replaceAll('Reads better.', 'Reads worse.')
    const { id } = await readUploadedReview(translator, changed)
    const authors = new Map((await threadsOf(translator, id)).map(({ author }) => [author.name, author.id]))
    expect(authors.get('translator')).toBe(translator.id)
    expect(authors.get('Editor')).not.toBe(editor.id)
    const { items } = await listUnits(translator, id, { limit: 200 })
    expect(items.flatMap(({ signOffs }) => signOffs).filter(({ userId }) => userId !== translator.id)).toEqual([])
  })

  it('is approved only where the gate would let it', async () => {
    const { editor } = desk
    const document = JSON.parse(text)
    document.article.status = 'approved'
    expect((await readUploadedReview(editor, JSON.stringify(document))).status).toBe('in_review')
    expect(await refused(transitionArticle(by(editor), desk.article.id, { to: 'approved' }))).toBe('GATE_CLOSED')
  })

  it('comes in beside everything else where it is long, and leaves nothing where it is refused', async () => {
    const { editor } = desk
    const document = JSON.parse(text)
    const [headline] = document.units
    for (let k = 0; k < 800; k++) {
      const unit = structuredClone(headline)
      unit.id = `u${k}`
      for (const paragraph of [...unit.source, ...unit.target]) {
        const id = `p${k}${paragraph.side}`
        document.versions[id] = document.versions[paragraph.id]
        Object.assign(paragraph, { id, unitId: unit.id })
      }
      document.units.push(unit)
    }
    expect((await readUploadedReview(editor, JSON.stringify(document))).counts.units).toBe(803)
    const db = await prisma()
    const stored = () => db.article.count({ where: { createdById: editor.id } })
    const before = await stored()
    const other = { path: '/api/v1/articles/import', key: 'one' }
    const twice = [1, 2].map(() => importArticle(by(editor, other), upload(JSON.stringify(document))))
    const ids = (await Promise.all(twice)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
    expect(await stored()).toBe(before + 1)
  })

  it('can be looked at before', async () => {
    const { title, units, formats, languages } = await previewImport(upload(text))
    expect(title).toEqual(desk.article.title)
    expect([formats, languages]).toEqual([{ bilingual: 'json' }, { source: 'ko', target: 'en' }])
    expect(units.map(({ excludedAs }) => excludedAs)).toEqual([undefined, undefined, undefined, 'leftover'])
  })
})

const isLeftOut = (unitId: string | null | undefined) => unitId === desk.units[4]?.id

describe('a document that is wrong', () => {
  // biome-ignore lint/suspicious/noExplicitAny: anything may be anywhere in it.
  type Json = any
  const changed = (change: (document: Json) => void) => {
    const document = JSON.parse(text)
    change(document)
    return JSON.stringify(document)
  }
  const threadWith = (document: Json, part: string) => document.threads.find((thread: Json) => thread[part])
  const splitOf = (document: Json) =>
    document.threads.find((thread: Json) => /\n\n/.test(thread.suggestion?.replacement))
  const history = (document: Json): Json[] =>
    Object.values<Json[]>(document.versions).find((versions) => versions.length > 3) ?? []
  const steps = (document: Json): Json[] =>
    document.restoration.flatMap((part: Json) => Object.values<Json[]>(part.made).flat())

  function problemOf(content: string) {
    try {
      readRestorable(new TextEncoder().encode(content))
      return undefined
    } catch (error) {
      if (error instanceof Refusal) return { code: error.code, issues: error.extra.issues }
      throw error
    }
  }

  test.each<[string, RegExp, (document: Json) => void]>([
    ['without a field', /units\.0\.id$/, ({ units }) => delete units[0].id],
    ['with a field of another kind', /threads\.0\.createdAt$/, ({ threads }) => (threads[0].createdAt = 'yesterday')],
    [
      'with a paragraph twice',
      /units\.1\.target\.0\.id$/,
      ({ units }) => (units[1].target[0].id = units[0].target[0].id),
    ],
    ['with a thread in no paragraph', /paragraphId$/, (document) => (threadWith(document, 'anchor').paragraphId = 'x')],
    ['with a thread in no unit', /unitId$/, (document) => (threadWith(document, 'anchor').unitId = 'constructor')],
    ['with an anchor outside', /anchor\.end$/, (document) => (threadWith(document, 'anchor').anchor.end = 9_999)],
    ['with a version left out', /\.version$/, (document) => history(document).pop()],
    ['with versions out of order', /\.1\.version$/, (document) => (history(document)[1].version = 3)],
    ['with a splice outside', /\.1\.splice$/, (document) => (history(document)[1].splice.end = 9_999)],
    ['with words that nobody put in', /\.1\.text$/, (document) => (history(document)[1].text += 'x')],
    ['with a text that no version makes', /target\.0\.text$/, ({ units }) => (units[0].target[0].text = 'Else')],
    [
      'with an acceptance undone by nobody',
      /decision$/,
      (document) => (splitOf(document).suggestion.decision = 'pending'),
    ],
    ['decided by nobody', /decidedBy$/, (document) => delete splitOf(document).suggestion.decidedBy],
    [
      'with a step lost',
      /made\./,
      (document) =>
        document.restoration
          .flatMap((part: Json) => Object.values<Json[]>(part.made))
          .find((all: Json[]) => all.length > 0)
          .pop(),
    ],
    [
      'with a step to nowhere',
      /with\.0\.id$/,
      (document) => (steps(document).find((step) => step.structure?.with).structure.with[0].id = 'x'),
    ],
    [
      'with an undo of nothing',
      /undoes$/,
      (document) => (steps(document).find((step) => step.structure?.undoes).structure.undoes = 77),
    ],
    [
      'with a bent that is nothing',
      /bent\.0\.id$/,
      (document) => (steps(document).find((step) => step.bent.length > 0).bent[0].id = 'link:x'),
    ],
    ['in one language', /targetLanguage$/, ({ article }) => (article.targetLanguage = 'ko-KR')],
    ['in no language', /sourceLanguage$/, ({ article }) => (article.sourceLanguage = 'what is it')],
    ['of before all time', /article\.dueAt$/, ({ article }) => (article.dueAt = '0000-01-01T00:00:00Z')],
    ['with a number too large', /position$/, ({ units }) => (units[0].source[0].position = 2 ** 40)],
    ['with half a character', /title\.source$/, ({ article }) => (article.title.source = '\ud800')],
    [
      'with a NUL',
      /comments\.0\.body$/,
      (document) => (document.threads.find((one: Json) => one.comments[0]).comments[0].body = '\0'),
    ],
    ['too long', /title\.target$/, ({ article }) => (article.title.target = 'x'.repeat(501))],
    ['without a unit', /units/, (document) => (document.units = [])],
  ])('%s is refused with the place', (_, path, change) => {
    const { code, issues } = problemOf(changed(change)) ?? {}
    expect(code).toBe('INVALID_INPUT')
    expect(issues).toEqual(
      expect.arrayContaining([{ path: expect.stringMatching(path), message: expect.stringMatching(/./) }]),
    )
  })

  test.each([
    ['no JSON', '{"schema": {"id": "stet/article"', 'UNREADABLE_DOCUMENT'],
    ['JSON of something else', '{"schema": {"id": "else", "version": 1}}', 'UNSUPPORTED_FORMAT'],
    ['a list', '[]', 'UNSUPPORTED_FORMAT'],
    ['of a later version', '{"schema": {"id": "stet/article", "version": 2}}', 'UNSUPPORTED_FORMAT'],
    ['nothing but its name', '{"schema": {"id": "stet/article", "version": 1}}', 'INVALID_INPUT'],
    [
      'deep',
      `{"schema":{"id":"stet/article","version":1},"units":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
      'INVALID_INPUT',
    ],
    ['of prototypes', '{"schema":{"id":"stet/article","version":1},"versions":{"__proto__":[]}}', 'INVALID_INPUT'],
  ])('%s is refused', (_, content, code) => expect(problemOf(content)).toMatchObject({ code }))

  test.each<[string, Record<string, string>]>([
    ['sourceLanguage', { sourceLanguage: 'ja' }],
    ['swap', { swap: 'true' }],
  ])('is refused beside another %s', async (_, fields) =>
    expect(await refused(previewImport(upload(text, fields)))).toBe('INVALID_INPUT'),
  )

  test('is no side', async () => {
    const file = new File([text], 'article.txt')
    const form = ImportForm.parse({ source: file, target: new File(['Text.'], 'a.txt') })
    expect(await refused(previewImport(form))).toBe('INVALID_INPUT')
  })

  test('wherever it is, it is refused, or what is taken in holds', async () => {
    const random = mulberry(7)
    const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]
    const anything = () =>
      pick([null, '', 'x', -1, 0, 1, 3, 99, true, [], {}, desk.editor.id, '2026-01-01T00:00:00Z', 'exact'])
    for (let round = 0; round < ROUNDS; round++) {
      const content = changed((document) => {
        let parent: Json = document
        let key = pick(['article', 'units', 'threads', 'versions', 'restoration'])
        while (key !== undefined && typeof parent[key] === 'object' && parent[key] !== null && random() < 0.9) {
          const within = Object.keys(parent[key])
          if (within.length === 0) break
          parent = parent[key]
          key = pick(within)
        }
        if (key !== undefined) parent[key] = random() < 0.2 ? undefined : anything()
      })
      if (problemOf(content)) continue
      await readUploadedReview(desk.editor, content)
    }
  })
})

const ROUNDS = Number(process.env.STET_ROUNDS ?? 40)

/** A seeded generator of numbers between 0 and 1. */
function mulberry(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
