import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { readDocument } from '@/formats/read/document'
import { whole } from '@/formats/write/whole.fixture'
import { addComment } from '../commands/comments'
import { bringBack, previewReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { exportArticle } from '../export/export'
import { listThreads } from '../queries/threads'
import { at, by, type Desk, desk, suggest } from '../testing/people'
import { rich } from '../testing/rich'

/** LibreOffice, with somebody who works in it through its own interface for programs. */

const isThere = [
  ['soffice', '--version'],
  ['python3', '-c', 'import uno'],
].every(([command = '', ...given]) => spawnSync(command, given).status === 0)

const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-libre-office-'))
const PIPE = path.basename(folder)
let office: ChildProcess | undefined
let edits = 0

type Deed = { do: string; words?: string; body?: string }

function edit(file: Uint8Array, ...deeds: Deed[]): Uint8Array {
  const name = path.join(folder, `back-${++edits}.docx`)
  writeFileSync(name, file)
  const script = path.join(import.meta.dirname, 'libre-office.py')
  const given = [script, PIPE, name, ...deeds.map((deed) => JSON.stringify(deed))]
  const { status, stderr } = spawnSync('python3', given, { timeout: 100_000, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return new Uint8Array(readFileSync(name))
}

async function sent({ editor, article }: Desk, content: 'clean' | 'tracked' | 'bilingual'): Promise<Uint8Array> {
  const reader = { locale: 'en', timeZone: 'UTC' } as const
  return whole((await exportArticle(editor, article.id, { format: 'docx', content }, reader)).body.read())
}

const form = (file: Uint8Array) => ({ file: new File([new Uint8Array(file)], 'back.docx') })

/** The text with all changes rejected. */
function rejected(file: Uint8Array): string[] {
  const result = readDocument(file)
  if (!result.ok) throw new Error(result.message)
  const { reading } = result
  const sides = reading.kind === 'single' ? [reading] : reading.pairs.map(({ target }) => target)
  return sides.flatMap(({ blocks }) => blocks.map(({ text }) => plainText(text)))
}

const NOTHING = {
  ...{ suggestions: 0, untracked: 0, comments: 0, replies: 0, resolved: 0, decisions: 0, conflicts: 0, inWords: 0 },
  ...{ notes: 0, already: 0 },
}

describe.skipIf(!isThere)('a file that LibreOffice saved', () => {
  beforeAll(() => {
    const profile = path.join(folder, 'profile')
    mkdirSync(path.join(profile, 'user'), { recursive: true })
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), NAMED_KIM)
    const settings = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', '--nologo']
    office = spawn('soffice', [...settings, `--accept=pipe,name=${PIPE};urp;`], { stdio: 'ignore', detached: true })
  })
  afterAll(() => {
    if (office?.pid !== undefined) process.kill(-office.pid)
    rmSync(folder, { recursive: true })
  })

  test.each(['clean', 'tracked', 'bilingual'] as const)(
    'brings nothing if nobody edited it: %s',
    async (content) => {
      const it = await rich()
      const file = await sent(it, content)
      const back = edit(file)
      expect(rejected(back)).toEqual(rejected(file))
      expect(await previewReturn(by(it.editor), it.article.id, form(back))).toMatchObject({ ...NOTHING, likeness: 1 })
    },
    120_000,
  )

  test.each(['clean', 'tracked', 'bilingual'] as const)(
    'brings each edit once, and nothing else: %s',
    async (content) => {
      const it = await rich()
      const file = await sent(it, content)
      const back = edit(
        file,
        { do: 'insert', words: 'ships', body: ' and a tug' },
        { do: 'delete', words: 'Bold ' },
        { do: 'rewrite', words: 'more', body: 'less' },
        { do: 'comment', words: 'said', body: 'To whom?' },
      )
      expect(rejected(back)).toEqual(rejected(edit(file, { do: 'rewrite', words: 'more', body: 'less' })))
      const counts = await bringBack(by(it.editor), it.article.id, form(back))
      expect(counts).toMatchObject({ ...NOTHING, suggestions: 3, untracked: 1, comments: 1 })
      const brought = (await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items.filter(
        ({ author, suggestion }) => author.name === 'Kim' || suggestion?.untracked,
      )
      expect(
        brought.map(({ author, suggestion, comments, anchor }) => [
          author.name,
          suggestion
            ? `[-${suggestion.original}-]{+${suggestion.replacement}+}`
            : `${anchor?.quote}: ${comments[0]?.body}`,
        ]),
      ).toEqual([
        ['Kim', 'said: To whom?'],
        ['Kim', '[--]{+ and a tug+}'],
        ['Kim', '[-**Bold** -]{++}'],
        ['Editor', '[-more-]{+less+}'],
      ])
      expect(await bringBack(by(it.editor), it.article.id, form(back))).toMatchObject({ returnId: null, already: 3 })
    },
    120_000,
  )

  test('comments are answered and resolved', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const asked = await openThread(by(it.editor), cranes.id, {
      kind: 'comment',
      anchor: at(cranes, 'two'),
      body: 'Sure?',
    })
    const also = await openThread(by(it.editor), last.id, {
      kind: 'comment',
      anchor: at(last, 'little'),
      body: 'So little?',
    })
    await addComment(by(it.editor), also.id, 'Or nothing?')
    const back = edit(
      await sent(it, 'tracked'),
      { do: 'reply', words: 'Sure', body: 'Two, yes.' },
      { do: 'reply', words: 'nothing', body: 'Little.' },
      { do: 'resolve', words: 'Sure' },
      { do: 'comment', words: 'port', body: 'Which?' },
    )
    const counts = await bringBack(by(it.editor), it.article.id, form(back))
    expect(counts).toMatchObject({ ...NOTHING, comments: 1, replies: 2, resolved: 1 })
    const now = (await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items
    const said = (id: string) =>
      now.find((one) => one.id === id)?.comments.map(({ body, author }) => `${author.name}: ${body}`)
    expect(said(asked.id)).toEqual(['Editor: Sure?', 'Kim: Two, yes.'])
    expect(said(also.id)).toEqual(['Editor: So little?', 'Editor: Or nothing?', 'Kim: Little.'])
    expect(now.find(({ id }) => id === asked.id)).toMatchObject({ status: 'resolved' })
    expect(await bringBack(by(it.editor), it.article.id, form(back))).toMatchObject({ returnId: null })
  }, 120_000)

  test('what is accepted or rejected in it is offered as a decision', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const taken = await suggest(it.editor, cranes, 'two', 'three')
    const refused = await suggest(it.editor, last, 'little', 'nothing')
    const open = await suggest(it.editor, cranes, 'ships', 'boats')
    const back = edit(
      await sent(it, 'tracked'),
      { do: 'accept', words: 'two' },
      { do: 'accept', words: 'three' },
      { do: 'reject', words: 'little' },
      { do: 'reject', words: 'nothing' },
    )
    expect(await bringBack(by(it.editor), it.article.id, form(back))).toMatchObject({ ...NOTHING, decisions: 2 })
    const now = (await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items
    expect(Object.fromEntries(now.map(({ id, suggestion }) => [id, suggestion?.outside?.decision]))).toEqual({
      [taken.id]: 'accept',
      [refused.id]: 'reject',
      [open.id]: undefined,
    })
  }, 120_000)
})

const NAMED_KIM = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="givenname" oor:op="fuse"><value>Kim</value></prop></item></oor:items>
`
