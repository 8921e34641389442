import fs from 'node:fs'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { cyclesIn, foldersOf, namedIn, readImports } from './imports'

/** Rules that no linter can check, since they need the imports of the whole repository: docs/ARCHITECTURE.md states them. */

const ROOT = path.resolve(import.meta.dirname, '..')
const imports = readImports(ROOT)
const shown = (cycles: readonly string[][]) => cycles.map((cycle) => cycle.join(' → '))

describe('how the repository hangs together', () => {
  test('no file imports itself, whichever way', () => {
    expect(shown(cyclesIn(imports))).toEqual([])
  })

  test('no folder of the server imports itself, whichever way', () => {
    const folders = foldersOf(imports, (file) => file.startsWith('server/') && !isForTests(file))
    expect(folders.size).toBeGreaterThan(10)
    expect(shown(cyclesIn(folders))).toEqual([])
  })

  test('the desk is imported by pages alone: what other rooms need of it stands beside it', () => {
    const wrong = [...imports].flatMap(([file, imported]) =>
      !file.startsWith('components/') || file.startsWith('components/review/')
        ? []
        : [...imported]
            .filter((other) => other.startsWith('components/review/'))
            .map((other) => `${file} imports ${other}`),
    )
    expect(wrong).toEqual([])
  })

  test('nothing that a person sees brings the whole of zod to the browser: 60 KB more than zod/mini', async () => {
    const entryPoints = [...imports.keys()].filter((file) => file.startsWith('components/') && !isForTests(file))
    const { metafile } = await bundle({
      ...{ absWorkingDir: ROOT, entryPoints, outdir: 'nowhere', write: false, metafile: true, bundle: true },
      ...{ splitting: true, format: 'esm', packages: 'external', alias: { '@': ROOT }, loader: { '.css': 'empty' } },
    })
    const named = Object.entries(metafile.inputs).map(([file, { imports }]) => ({
      ...{ file, names: imports.map(({ path }) => path) },
    }))
    expect(named.length).toBeGreaterThan(500)
    expect(named.filter(({ names }) => names.includes('zod')).map(({ file }) => file)).toEqual([])
  })

  test('what is made for tests, measurements and the repository’s own scripts is imported by them alone', () => {
    const wrong = [...imports].flatMap(([file, imported]) =>
      isForTests(file) ? [] : [...imported].filter(isForTests).map((other) => `${file} imports ${other}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('how long things are', () => {
  test('no file is longer than 350 lines', () => {
    const long = [...imports.keys()].filter((file) => read(file).split('\n').length > 351)
    expect(long).toEqual([])
  })
})

describe('who may do what', () => {
  test('bytes of another encoding than UTF-8 are decoded by formats/read/decode alone: Node’s tables are wrong', () => {
    const others = [...imports.keys()].filter(
      (file) => !isForTests(file) && /new TextDecoder\((?!\)|'utf-8')/.test(read(file)),
    )
    // A browser’s own tables, for a look at a file before it is sent.
    expect(others).toEqual(['components/library/import/two-languages.ts'])
  })

  test('a state of the process belongs to one module', () => {
    const names = [...imports.keys()].flatMap((file) =>
      isForTests(file)
        ? []
        : [...read(file).matchAll(/processState(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(([, name]) => name),
    )
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('an actor is made only by server/session', () => {
    const forged = [...imports.keys()].filter(
      (file) => !file.startsWith('server/session/') && !file.startsWith('scripts/') && MAKES_ACTOR.test(read(file)),
    )
    expect(forged).toEqual([])
    expect(MAKES_ACTOR.test(read('server/session/actor.ts'))).toBe(true)
  })

  test('the database is opened only by server/db', () => {
    const opens = [...imports.keys()].filter((file) => !isForTests(file) && /\bnew PrismaClient\b/.test(read(file)))
    expect(opens).toEqual(['server/db/open.ts'])
  })

  test.each([
    ['server/session/operator.ts', /^cli\//],
    ['next-auth', /^server\/session\//],
    ['@electric-sql/pglite', /^server\/db\/pglite\.ts$/],
    ['pg', /^server\/db\//],
    ['@exodus/bytes/encoding.js', /^formats\/read\/decode\.ts$/],
    ['generated/prisma/client', /^server\//],
    // Below these rooms an expected failure is a value. Input is refused where it is read: import, worker.
    [
      'domain/contract/problem',
      /^(?:app|components|server\/(?:api|commands|queries|export|live|import|worker))\/|^server\/(?:problem|checks)\./,
    ],
  ])('%s is used by %s alone', (name, may) => {
    const users = [...imports.keys()].filter((file) => !isForTests(file) && uses(file, name))
    expect(users.length).toBeGreaterThan(0)
    expect(users.filter((file) => !may.test(file))).toEqual([])
  })
})

describe('what the record rests on', () => {
  test.each([
    ['the text of a paragraph', WRITES_TEXT, /^server\/manuscript\//],
    ['an event', WRITES_EVENT, /^server\/commands\/write\.ts$/],
  ])('%s is written in one place', (_, written, may) => {
    const writers = [...imports.keys()].filter((file) => !isForTests(file) && written.test(read(file)))
    expect(writers.length).toBeGreaterThan(0)
    expect(writers.filter((file) => !may.test(file))).toEqual([])
  })
})

/** Through the client or by SQL; with `text` among the columns set. */
const WRITES_TEXT =
  /(?:\bparagraph\.(?:create|update|upsert)\w*\(|(?:UPDATE|INSERT INTO) "Paragraph")(?:(?!\n\n)[^;]){0,300}?\btext\b/
const WRITES_EVENT = /\bevent\.(?:create|update|upsert|delete)\w*\(|(?:UPDATE|INSERT INTO|DELETE FROM) "Event"/

const MAKES_ACTOR = /\btoActor\b|\bas (?:unknown as )?Actor\b/

const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8')

/** One of our files by its path, a package by its name. */
const uses = (file: string, name: string) =>
  imports.get(file)?.has(name) === true ||
  namedIn(read(file)).some((one) => one === name || one.startsWith(`${name}/`) || one === `@/${name}`)

const isForTests = (file: string) =>
  /\.(?:test|spec|fixture|config)\.[jt]sx?$/.test(file) || /^(?:bench|e2e|scripts|server\/testing)\//.test(file)

describe('the reading of imports', () => {
  test.each([
    ["import fs from 'node:fs'", ['node:fs']],
    ["import 'server-only'", ['server-only']],
    ["import * as all from './all'", ['./all']],
    ["import type { One } from './one'", ['./one']],
    ["import one, { type Two,\n  three } from './both'", ['./both']],
    ["export { one } from './one'", ['./one']],
    ["export * from './all'", ['./all']],
    ["const { one } = await import('./late')", ['./late']],
    ["type Late = typeof import('./late')", ['./late']],
    ["export const from = 'nowhere'", []],
    [" * import { one } from './comment'", []],
  ])('%s', (code, names) => expect(namedIn(code)).toEqual(names))

  test('finds the statement behind others', () => {
    expect(namedIn("import a from './a'\nexport const b = {\n  c: 1,\n}\nimport { d } from './d'\n")).toEqual([
      './a',
      './d',
    ])
  })

  test('finds the way round', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['a'])],
      ['d', new Set<string>()],
    ])
    expect(cyclesIn(graph)).toEqual([['a', 'b', 'c', 'a']])
  })

  test('no import is overlooked', () => {
    const count = [...imports.values()].reduce((sum, { size }) => sum + size, 0)
    expect(count).toBeGreaterThan(3_000)
    expect(imports.get('server/api/door.ts')).toContain('server/api/handlers.ts')
  })
})
