import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { readDocument } from '@/formats/read/document'
import { whole } from '@/formats/write/whole.fixture'
import { resolveGap } from '../commands/gaps'
import { openThread } from '../commands/threads'
import { by } from '../testing/people'
import { rich } from '../testing/rich'
import { exportArticle } from './export'

const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-round-trip-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What our reader finds in a Word document: its paragraphs, changes and comments, with authors and times. */
function read(file: Uint8Array) {
  const result = readDocument(file)
  if (!result.ok || result.reading.kind !== 'single') throw new Error('not a document')
  const { blocks, changes, remarks } = result.reading
  return {
    texts: blocks.map(({ text }) => plainText(text)),
    changes: changes.map(({ block, author, at, op, ...rest }) => ({
      block,
      author,
      at: at?.slice(0, 19),
      op,
      ...rest,
    })),
    remarks: remarks
      .map(({ said, resolved }) => ({ resolved, said: said.map(({ author, body }) => `${author}: ${body}`) }))
      .sort((a, b) => (String(a.said) < String(b.said) ? -1 : 1)),
  }
}

/**
 * LibreOffice 7.4 keeps whether a comment is resolved, but not which comment a reply belongs to; and it confuses the notes
 * of a document that has a comment between two of them.
 */
const each = ({ remarks }: ReturnType<typeof read>) =>
  remarks
    .flatMap(({ said, resolved }) => said.map((words) => `${resolved} ${words}`))
    .filter((words) => !words.startsWith('false : '))
    .sort()

async function document({ noteOnTop = false } = {}) {
  const { editor, article, target } = await rich()
  const [heading] = target
  if (noteOnTop && heading) {
    const { id } = await openThread(by(editor), heading.id, NIGHT)
    await resolveGap(by(editor), id, { resolution: 'noted', note: 'Of the tenth.' })
  }
  const { body } = await exportArticle(
    editor,
    article.id,
    { format: 'docx', content: 'tracked' },
    { locale: 'en', timeZone: 'UTC' },
  )
  return whole(body.read())
}

const NIGHT = {
  kind: 'gap',
  type: 'missing-premise',
  origin: 'source',
  severity: 'minor',
  explanation: 'Which night?',
  links: [],
} satisfies Parameters<typeof openThread>[2]

describe('a Word document with tracked changes', () => {
  test('read again has the translation as it was imported, and every change and comment by its author', async () => {
    const { texts, changes, remarks } = read(await document())
    expect(texts).toEqual([
      '# The port at night',
      'There are two cranes. There are four ships.',
      'The official said little.',
      'Bold words and a link & more.',
      'The end.',
    ])
    expect(new Set(changes.map(({ author }) => author))).toEqual(new Set(['reviewer']))
    expect(changes.map(({ op }) => op).sort()).toEqual(
      ['insert', 'join-next', 'remove', 'words', 'words', 'words', 'words', 'words', 'words'].sort(),
    )
    expect(remarks).toHaveLength(6)
    // The note to readers is a footnote, by nobody.
    expect(remarks).toContainEqual({ resolved: false, said: [': The paper did not name him.'] })
    expect(remarks).toContainEqual({ resolved: true, said: ['reviewer: Where?\nTo <what>?', 'Editor: 여기로.'] })
  })

  test.skipIf(spawnSync('soffice', ['--version']).status !== 0)(
    'is the same after LibreOffice has opened and saved it',
    async () => {
      // It loses what is tracked at the end of the paragraph with the first note: here it is one without a change there.
      const given = await document({ noteOnTop: true })
      const file = path.join(folder, 'given.docx')
      writeFileSync(file, given)
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
      const out = path.join(folder, 'out')
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, file], {
        timeout: 100_000,
        stdio: 'ignore',
      })
      const [before, after] = [read(given), read(readFileSync(path.join(out, 'given.docx')))]
      expect({ ...after, remarks: each(after) }).toEqual({ ...before, remarks: each(before) })
    },
    120_000,
  )
})
