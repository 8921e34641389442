import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { TranslationForm } from '@/domain/contract/translation-routes'
import { docxFiles } from '@/formats/read/docx/docx.fixture'
import { prisma } from '../db/database'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { at, by, type Desk, desk, person, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { updateArticle } from './articles'
import { decideInBulk } from './bulk'
import { acceptSuggestion } from './decisions'
import { signOff } from './sign-offs'
import { openThread } from './threads'
import { bringTranslation, previewTranslation, undoTranslation } from './translation'
import { excludeUnit } from './units'

const HEAD = 'The port at night'
const CRANES = 'There are two cranes. There are four ships.'
const LITTLE = 'The official said little.'
const TUG = 'A tug was moored at the end of the quay, and nobody was aboard.'

type Options = Partial<Pick<TranslationForm, 'as' | 'base' | 'seq' | 'anyway' | 'format'>>

const form = (paragraphs: readonly string[], options: Options = {}) =>
  TranslationForm.parse({ text: paragraphs.join('\n\n'), ...options })

const accepted = (...paragraphs: string[]) => form(paragraphs, { as: 'accepted' })

async function textOf(actor: Actor, articleId: string): Promise<string[]> {
  const { items } = await listUnits(actor, articleId, { limit: 200 })
  return items.map(({ target }) => target.map(({ text }) => text).join('|'))
}

const pending = async ({ editor, article }: Desk) =>
  (await listThreads(editor, article.id, { limit: 200, decision: 'pending' } as never)).items.flatMap(
    ({ id, suggestion, ...thread }) => (suggestion ? [{ id, ...suggestion, ...thread }] : []),
  )

const sound = async ({ article }: Desk) => expect(await articleFaults(await prisma(), article.id)).toEqual([])

async function acceptAll(set: Desk) {
  const threadIds = (await pending(set)).map(({ id }) => id)
  return decideInBulk(by(set.editor), set.article.id, { decision: 'accept', threadIds } as never)
}

async function scene(target?: string[], source?: string[]) {
  const set = await desk(target, source)
  const [, cranes, last] = set.target
  if (!cranes || !last) throw new Error('three paragraphs')
  return { ...set, cranes, last, id: set.article.id }
}

const KIM = 'w:author="Kim" w:date="2026-05-01T10:00:00Z"'
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const instead = (gone: string, words: string) =>
  `<w:del w:id="1" ${KIM}><w:r><w:delText>${gone}</w:delText></w:r></w:del><w:ins w:id="2" ${KIM}>${run(words)}</w:ins>`
const about = (id: number, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${words}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, words: string) =>
  `<w:comment w:id="${id}" w:author="Lee" w:date="2026-05-02T10:00:00Z"><w:p>${run(words)}</w:p></w:comment>`

/** The article as Kim changed it with track changes, Lee commented on it, and somebody changed it without. */
function reviewed(): File {
  const cranes = `${about(7, `${run('There are ')}${instead('two', 'three')}${run(' cranes')}`)}${run('. There are ')}${instead('four', 'five')}${run(' ships.')}`
  const last = `${about(8, run('The official'))}${run(' kept silent.')}`
  const body = [`<w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(HEAD)}`, cranes, last].map(
    (inner) => `<w:p>${inner}</w:p>`,
  )
  const parts = docxFiles(body.join(''), { comments: comment(7, 'Sure?') + comment(8, 'Who?') })
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return new File([new Uint8Array(zipSync(Object.fromEntries(bytes)))], 'new.docx')
}

describe('a new version of the translation', () => {
  test('comes as suggestions of who brings it: words, new paragraphs and missing ones', async () => {
    const set = await scene()
    const translator = await set.member('translator')
    const next = form([HEAD, 'There are three cranes. There are 4 ships.', TUG])
    const work = () => bringTranslation(by(translator), set.id, next)
    expect(await appended(set.id, work)).toEqual(['translation.brought'])
    const brought = await pending(set)
    expect(
      brought.map(({ original, replacement, structure, author }) => [original, replacement, structure?.op, author.id]),
    ).toEqual([
      ['two', 'three', undefined, translator.id],
      ['four', '4', undefined, translator.id],
      [LITTLE.slice(0, -1), TUG.slice(0, -1), undefined, translator.id],
    ])
    expect(new Set(brought.map(({ groupId }) => groupId)).size).toBe(2)
    expect(await textOf(set.editor, set.id)).toEqual([HEAD, CRANES, LITTLE])
    await acceptAll(set)
    expect(await textOf(set.editor, set.id)).toEqual([HEAD, 'There are three cranes. There are 4 ships.', TUG])
    await sound(set)
  })

  test.each<[string, string[], string[]]>([
    ['one more', [HEAD, CRANES, TUG, LITTLE], [HEAD, `${CRANES}|${TUG}`, LITTLE]],
    ['one less', [HEAD, LITTLE], [HEAD, '', LITTLE]],
    ['one more and one less', [HEAD, TUG, CRANES], [`${HEAD}|${TUG}`, CRANES, '']],
    [
      'parted',
      [HEAD, 'There are two cranes.', 'There are four ships.', LITTLE],
      [HEAD, 'There are two cranes.|There are four ships.', LITTLE],
    ],
    [
      'joined, with other words on both sides',
      [HEAD, 'There are two cranes. There are five ships. The mayor said little.'],
      [HEAD, 'There are two cranes. There are five ships. The mayor said little.'],
    ],
    [
      'joined within a sentence',
      [HEAD, 'There are two cranes. There are four ships, and the official said little.'],
      [HEAD, 'There are two cranes. There are four ships, and the official said little.'],
    ],
    ['two more at once', [HEAD, CRANES, TUG, 'It rained.', LITTLE], [HEAD, `${CRANES}|${TUG}|It rained.`, LITTLE]],
  ])('is accepted at once, and taken back: %s', async (_, next, expected) => {
    const set = await scene()
    const {
      accepted: count,
      suggestions,
      conflicts,
    } = await bringTranslation(by(set.editor), set.id, accepted(...next))
    expect([count, conflicts]).toEqual([suggestions, 0])
    expect(await textOf(set.editor, set.id)).toEqual(expected)
    await sound(set)
    await undoTranslation(by(set.editor), set.id)
    expect(await textOf(set.editor, set.id)).toEqual([HEAD, CRANES, LITTLE])
    await sound(set)
    expect(await refused(undoTranslation(by(set.editor), set.id))).toBe('CONFLICT')
    expect((await bringTranslation(by(set.editor), set.id, accepted(...next))).accepted).toBe(suggestions)
    await sound(set)
  })

  test('gives new paragraphs to units that had no translation', async () => {
    const source = [
      '항구의 밤',
      '크레인은 두 기다. 배는 네 척이다.',
      '부두 끝에 예인선이 있었다.',
      '관계자는 말을 아꼈다.',
    ]
    const set = await scene([HEAD, CRANES, LITTLE], source)
    const before = await textOf(set.editor, set.id)
    expect(before).toContain('')
    await bringTranslation(by(set.editor), set.id, accepted(HEAD, CRANES, TUG, LITTLE))
    expect(await textOf(set.editor, set.id)).toEqual([HEAD, CRANES, TUG, LITTLE])
    await sound(set)
  })

  test('is merged with what was changed since the text that it began from', async () => {
    const set = await scene()
    const one = await suggest(set.editor, set.cranes, 'There are two cranes.', 'Two cranes stand there.')
    await acceptSuggestion(by(set.editor), one.id, {})
    const same = await suggest(set.editor, set.last, 'little', 'nothing')
    await acceptSuggestion(by(set.editor), same.id, {})
    const next = [`${HEAD} fell`, CRANES.replace('four', 'five'), 'The official said nothing.']
    const seen = await previewTranslation(set.editor, set.id, form(next))
    expect(seen).toMatchObject({ base: 0, suggestions: 2, conflicts: 0, already: 1 })
    await bringTranslation(by(set.editor), set.id, accepted(...next))
    expect(await textOf(set.editor, set.id)).toEqual([
      `${HEAD} fell`,
      'Two cranes stand there. There are five ships.',
      'The official said nothing.',
    ])
    await sound(set)
  })

  test('never overwrites what was changed since: a clash is a suggestion in conflict that has its words', async () => {
    const set = await scene()
    const one = await suggest(set.editor, set.cranes, 'two cranes', 'a pair of cranes')
    await acceptSuggestion(by(set.editor), one.id, {})
    const next = form([HEAD, CRANES.replace('two', 'three'), LITTLE], { as: 'accepted', base: 'imported' })
    const seen = await previewTranslation(set.editor, set.id, next)
    expect(seen.changed).toMatchObject([
      { before: CRANES, conflicts: 1, now: 'There are a pair of cranes. There are four ships.' },
    ])
    const brought = await bringTranslation(by(set.editor), set.id, next)
    expect(brought).toMatchObject({ suggestions: 1, conflicts: 1, accepted: 0 })
    expect(await textOf(set.editor, set.id)).toEqual([
      HEAD,
      'There are a pair of cranes. There are four ships.',
      LITTLE,
    ])
    expect(await pending(set)).toMatchObject([{ original: 'two', replacement: 'three', conflict: true }])
    await sound(set)
  })

  test('leaves pending suggestions their words: those on words that it changes are in conflict', async () => {
    const set = await scene()
    const translator = await set.member('translator')
    const touched = await suggest(translator, set.cranes, 'four ships', 'four vessels')
    const apart = await suggest(translator, set.last, 'little', 'nothing')
    await signOff(by(set.editor), set.units[1]?.id ?? '')
    const next = accepted(HEAD, CRANES.replace('four', 'five'), LITTLE)
    expect(await previewTranslation(set.editor, set.id, next)).toMatchObject({ pending: 1, signOffs: 1 })
    await bringTranslation(by(set.editor), set.id, next)
    const left = await pending(set)
    expect(left.map(({ id, replacement, conflict }) => [id, replacement, conflict])).toEqual([
      [touched.id, 'four vessels', true],
      [apart.id, 'nothing', false],
    ])
    await undoTranslation(by(set.editor), set.id)
    expect((await pending(set)).map(({ conflict }) => conflict)).toEqual([false, false])
    await sound(set)
  })

  test('adds nothing twice, and says so where there is nothing to do', async () => {
    const set = await scene()
    const next = form([HEAD, CRANES.replace('two', 'three'), LITTLE])
    await bringTranslation(by(set.editor), set.id, next)
    expect(await bringTranslation(by(set.editor), set.id, next)).toMatchObject({ returnId: null, already: 1 })
    const nothing = () => bringTranslation(by(set.editor), set.id, form([HEAD, CRANES, LITTLE]))
    expect(await appended(set.id, nothing)).toEqual([])
    await Promise.all([1, 2].map(() => bringTranslation(by(set.editor), set.id, form([HEAD, CRANES, LITTLE, TUG]))))
    expect((await pending(set)).filter(({ structure }) => structure?.op === 'insert')).toHaveLength(1)
    await sound(set)
  })

  test.each(['suggestions', 'accepted'] as const)(
    'brings the comments and the tracked changes of its document, by their names, as %s',
    async (as) => {
      const set = await scene()
      const next = TranslationForm.parse({ document: reviewed(), as })
      const seen = await previewTranslation(set.editor, set.id, next)
      expect(seen).toMatchObject({ suggestions: 3, comments: 2 })
      await bringTranslation(by(set.editor), set.id, next)
      const { items } = await listThreads(set.editor, set.id, { limit: 200 } as never)
      const told = items.map(({ author, anchor, suggestion, comments }) => [
        author.name,
        suggestion
          ? `${suggestion.original} > ${suggestion.replacement}`
          : comments.map(({ body }) => body).join(' / '),
        suggestion ? suggestion.decision : `${anchor?.quote}, ${anchor?.state}`,
      ])
      const decision = as === 'accepted' ? 'accepted' : 'pending'
      expect(told.toSorted()).toEqual(
        [
          ['Editor', 'said little > kept silent', decision],
          ['Kim', 'four > five', decision],
          ['Kim', 'two > three', decision],
          ['Lee', 'Sure?', `There are two cranes, ${as === 'accepted' ? 'changed' : 'exact'}`],
          ['Lee', 'Who?', 'The official, exact'],
        ].toSorted(),
      )
      const { deleted } = await undoTranslation(by(set.editor), set.id)
      expect(deleted).toBe(2)
      expect(await textOf(set.editor, set.id)).toEqual([HEAD, CRANES, LITTLE])
      await sound(set)
    },
  )

  test('gives what members wrote in its document to them, and remembers whose the names are', async () => {
    const set = await scene()
    const translator = await set.member('translator')
    const authors = JSON.stringify([{ name: 'Kim', userId: translator.id }])
    const next = (given: object = {}) => TranslationForm.parse({ document: reviewed(), ...given })
    expect((await previewTranslation(set.editor, set.id, next())).authors).toEqual([
      { name: 'Kim', userId: null },
      { name: 'Lee', userId: null },
    ])
    await bringTranslation(by(set.editor), set.id, next({ authors }))
    const { items } = await listThreads(set.editor, set.id, { limit: 200 } as never)
    expect(new Set(items.map(({ author }) => author.name))).toEqual(new Set(['Editor', translator.name, 'Lee']))
    await undoTranslation(by(set.editor), set.id)
    expect((await previewTranslation(set.editor, set.id, next())).authors).toEqual([
      { name: 'Kim', userId: translator.id },
      { name: 'Lee', userId: null },
    ])
    const stranger = JSON.stringify([{ name: 'Kim', userId: (await person('Nobody')).id }])
    expect(await refused(bringTranslation(by(set.editor), set.id, next({ authors: stranger })))).toBe('INVALID_INPUT')
  })

  test('accepts no more than 5,000 changes at once, and says how they can be brought', async () => {
    const lines = (word: string) => Array.from({ length: 51 }, () => `${word} lighthouse `.repeat(100).trim())
    const set = await desk(lines('storms'))
    await expect(bringTranslation(by(set.editor), set.article.id, accepted(...lines('floods')))).rejects.toMatchObject({
      ...{ code: 'TOO_LARGE', detail: expect.stringMatching(/has 5100 changes.* 5000 .*bring it as suggestions/) },
    })
    expect((await listThreads(set.editor, set.article.id, { limit: 200 } as never)).items).toEqual([])
  })

  test('leaves alone what was set aside, and keeps comments with their words', async () => {
    const set = await scene()
    const { id } = await openThread(by(set.editor), set.cranes.id, {
      ...{ kind: 'comment', body: 'Sure?' },
      anchor: at(set.cranes, 'four ships'),
    })
    await excludeUnit(by(set.editor), set.id, set.units[2]?.id ?? '')
    await bringTranslation(by(set.editor), set.id, accepted(HEAD, CRANES.replace('two', 'three')))
    expect(await textOf(set.editor, set.id)).toEqual([HEAD, CRANES.replace('two', 'three'), LITTLE])
    const db = await prisma()
    expect(await db.thread.findUnique({ where: { id } })).toMatchObject({ quote: 'four ships', anchorState: 'exact' })
  })

  test('warns of another text and of another language, and takes them only if somebody wants it', async () => {
    const set = await scene()
    const other = 'The minister met farmers in the north, who asked him for help with the drought of last summer.'
    const korean = ['항구의 밤', '크레인은 세 기다. 배는 네 척이다.', '관계자는 아무 말도 하지 않았다.']
    for (const [next, codes] of [
      [[other, other], ['unlike']],
      [korean, ['language', 'unlike']],
    ] as const) {
      const { warnings } = await previewTranslation(set.editor, set.id, form(next))
      expect(warnings.map(({ code }) => code)).toEqual(codes)
      expect(await refused(bringTranslation(by(set.editor), set.id, form(next)))).toBe('INVALID_INPUT')
    }
    const brought = await bringTranslation(by(set.editor), set.id, form([other], { anyway: 'true' }))
    expect(brought.suggestions).toBeGreaterThan(0)
  })

  test('is refused to who may not, of a text that changed since, and where nobody may accept their own', async () => {
    const set = await scene()
    const { editor, id } = set
    const next = [HEAD, CRANES.replace('two', 'three'), LITTLE]
    const [viewer, translator] = [await set.member('viewer'), await set.member('translator')]
    expect(await refused(bringTranslation(by(viewer), id, form(next)))).toBe('FORBIDDEN')
    expect(await refused(bringTranslation(by(translator), id, accepted(...next)))).toBe('FORBIDDEN')
    const { seq } = await previewTranslation(editor, id, form(next))
    const one = await suggest(editor, set.last, 'little', 'nothing')
    await acceptSuggestion(by(editor), one.id, {})
    expect(await refused(bringTranslation(by(editor), id, form(next, { as: 'accepted', seq })))).toBe('CONFLICT')
    const policy = { selfApproval: false, signOffs: 1, rejectReason: true }
    await updateArticle(by(editor), id, { policy } as never)
    expect(await refused(bringTranslation(by(editor), id, accepted(...next)))).toBe('FORBIDDEN')
    await bringTranslation(by(editor), id, form(next, { base: 'imported' }))
    expect(await refused(undoTranslation(by(translator), id))).toBe('FORBIDDEN')
    expect(await undoTranslation(by(editor), id)).toMatchObject({ undone: 0, withdrawn: 1 })
    expect(await textOf(editor, id)).toEqual([HEAD, CRANES, 'The official said nothing.'])
    await sound(set)
  })

  test('undo leaves what others decided since', async () => {
    const set = await scene()
    const translator = await set.member('translator')
    const next = form([`${HEAD} fell`, CRANES.replace('two', 'three'), LITTLE])
    const { threadIds } = await bringTranslation(by(translator), set.id, next)
    await acceptSuggestion(by(set.editor), threadIds[0] ?? '', {})
    expect(await undoTranslation(by(translator), set.id)).toMatchObject({ undone: 0, withdrawn: 1 })
    expect(await textOf(set.editor, set.id)).toEqual([`${HEAD} fell`, CRANES, LITTLE])
    await sound(set)
  })
})
