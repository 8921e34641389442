import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { person } from '../testing/people'
import { tokenOf } from '../testing/rights'
import { answer } from './door'

/** The tables: what a spreadsheet and other tools take and give. */

async function asker() {
  const token = await tokenOf(await person('Admin', { admin: true }))
  return (path: string, given: { method?: string; type?: string; body?: BodyInit; accept?: string } = {}) =>
    answer(
      new Request(`http://localhost/api/v1${path}`, {
        method: given.method ?? 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          ...(given.type && { 'content-type': given.type }),
          ...(given.accept && { accept: given.accept }),
        },
        ...(given.body !== undefined && { body: given.body }),
      }),
    )
}

test('a style guide goes out as CSV and comes in the same', async () => {
  const ask = await asker()
  const rules = [
    {
      kind: 'substitution',
      find: '=utilize',
      instead: 'use, or "employ"',
      why: 'Plain words.',
      language: 'en',
      on: true,
    },
    { kind: 'occurrence', find: 'said', why: '', language: 'en', atMost: 2, per: 'sentence', on: false },
    { kind: 'existence', find: '청와대', why: '대통령실', language: 'ko', wholeWords: false, on: true },
  ]
  const put = await ask('/style-guide', { method: 'PUT', type: 'application/json', body: JSON.stringify({ rules }) })
  const saved = await put.json()
  expect(saved.rules).toMatchObject(rules)
  const csv = await (await ask('/style-guide', { accept: 'text/csv' })).text()
  expect(csv.split('\n')[1]).toContain(`"'=utilize","use, or ""employ"""`)
  const again = await ask('/style-guide', { method: 'PUT', type: 'text/csv', body: csv })
  expect([again.status, await again.json()]).toEqual([200, saved])
  const wrong = await ask('/style-guide', { method: 'PUT', type: 'text/csv', body: 'find,kind\nx,unheard\n' })
  expect([wrong.status, (await wrong.json()).issues]).toMatchObject([400, [{ path: 'line 2' }]])
})

test.each(['csv', 'tbx', 'tbx-v2'] as const)('a glossary goes out as %s and comes in the same', async (format) => {
  const ask = await asker()
  const terms = [
    {
      ...{ source: '국정원', target: 'National Intelligence Service', sourceLanguage: 'ko', targetLanguage: 'en' },
      ...{ domain: 'politics', partOfSpeech: 'noun', forbidden: ['NIA', 'spy agency'], note: 'NIS after that.' },
      status: 'confirmed',
    },
    { source: '항구', target: 'port & harbor', sourceLanguage: 'ko', targetLanguage: 'en', status: 'confirmed' },
  ]
  await ask('/glossary', { method: 'PUT', type: 'application/json', body: JSON.stringify({ terms }) })
  const given = await ask(`/glossary?format=${format}`)
  expect(given.headers.get('etag')).toMatch(/^"\d+"$/)
  const text = await given.text()
  const type = format === 'csv' ? 'text/csv' : 'application/x-tbx+xml'
  const again = await ask('/glossary', { method: 'PUT', type, body: text })
  expect([again.status, await again.json()]).toMatchObject([200, { terms }])
})

async function readFile(
  path: string,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  more: Record<string, string> = {},
) {
  const ask = await asker()
  const form = new FormData()
  form.set('file', new File([content], name))
  for (const [key, value] of Object.entries(more)) form.set(key, value)
  return (await ask(path, { method: 'POST', body: form })).json()
}

const VALE = `extends: substitution
message: "Use '%s' rather than '%s'."
level: error
ignorecase: true
swap:
  utilize: use
  "(?:give|gave) rise to": cause
`

test('Vale’s rules are read, and what isn’t understood is named rule by rule', async () => {
  expect(await readFile('/style-guide/read', 'Plain.yml', VALE)).toEqual({
    rules: [
      {
        ...{ kind: 'substitution', find: 'utilize', instead: 'use', why: "Use '%s' rather than '%s'." },
        ...{ language: 'en', severity: 'major', matchCase: false, on: true },
      },
      {
        ...{ kind: 'substitution', find: '(?:give|gave) rise to', instead: 'cause', regex: true },
        ...{ why: "Use '%s' rather than '%s'.", language: 'en', severity: 'major', matchCase: false, on: true },
      },
    ],
    notUnderstood: [],
  })
  const files = {
    'styles/Terms.yml': VALE,
    'styles/Very.yaml': 'extends: existence\nmessage: No.\ntokens: [very, "really, truly", "(?!x)y"]\n',
    'styles/Commas.yml': 'extends: occurrence\nmessage: Many.\nscope: sentence\nmax: 3\ntoken: ","\n',
    'styles/Heads.yml': 'extends: capitalization\nmessage: Title.\nmatch: $title\nscope: heading\n',
    'styles/Script.yml': 'extends: script\nmessage: No.\n',
    'styles/Code.yml': 'extends: existence\nmessage: No.\nscope: code\ntokens: [x]\n',
    'styles/Broken.yml': 'extends: [\n',
    'meta.json': '{}',
  }
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]))
  const zip = new Uint8Array(zipSync(bytes))
  const { rules, notUnderstood } = await readFile('/style-guide/read', 'house.zip', zip)
  expect(rules.map(({ kind, find }: { kind: string; find: string }) => [kind, find])).toEqual([
    ['substitution', 'utilize'],
    ['substitution', '(?:give|gave) rise to'],
    ['existence', 'very | really\\, truly'],
    ['occurrence', '\\,'],
    ['capitalization', '$title'],
  ])
  expect(notUnderstood.map(({ problem }: { problem: string }) => problem).sort()).toEqual([
    'expression',
    'kind',
    'scope',
    'unreadable',
  ])
})

test('rows of a spreadsheet are read, with the lines that aren’t understood', async () => {
  expect(await readFile('/style-guide/read', 'paste.tsv', 'utilize\tuse\tPlain.\nvery\n\n\tx\n')).toMatchObject({
    rules: [
      { kind: 'substitution', find: 'utilize', instead: 'use', why: 'Plain.' },
      { kind: 'existence', find: 'very' },
    ],
    notUnderstood: [{ line: 4, problem: 'missing' }],
  })
  expect(await readFile('/glossary/read', 'a.csv', 'ko;en;비고\n항구;port;\n;x;\n')).toMatchObject({
    terms: [{ source: '항구', target: 'port', sourceLanguage: 'ko', targetLanguage: 'en' }],
    notUnderstood: [{ line: 3, problem: 'missing' }],
  })
  expect(await readFile('/glossary/read', 'a.tbx', '<tbx><text>')).toMatchObject({
    terms: [],
    notUnderstood: [{ problem: 'unreadable' }],
  })
})

test('a small file that stands for a large one is refused at once', async () => {
  const doubled = Array.from({ length: 28 }, (_, nth) => `a${nth + 1}: &a${nth + 1} [*a${nth}, *a${nth}]`).join('\n')
  const laughs = `extends: existence\na0: &a0 [ha, ha]\n${doubled}\nmessage: *a28\ntokens: [x]\n`
  expect(await readFile('/style-guide/read', 'Laughs.yml', laughs)).toEqual({
    rules: [],
    notUnderstood: [{ file: 'Laughs.yml', problem: 'unreadable', detail: 'aliases' }],
  })
  const swaps = `s: &s {${Array.from({ length: 2_000 }, (_, nth) => `w${nth}: x`).join(', ')}}`
  const repeated = `extends: substitution\n${swaps}\nswap: [${'*s, '.repeat(9_000)}]\n`
  expect((await readFile('/style-guide/read', 'Swaps.yml', repeated)).notUnderstood).toMatchObject([
    { detail: 'aliases' },
  ])
  const terms = (language: string) =>
    `<langSec xml:lang="${language}">${'<tig><term>x</term></tig>'.repeat(3_000)}</langSec>`
  const concept = `<tbx><text><body><conceptEntry>${terms('ko')}${terms('en')}</conceptEntry></body></text></tbx>`
  expect((await readFile('/glossary/read', 'a.tbx', concept)).terms).toHaveLength(1_600)
})

test('what is a list or a map where words belong is none', async () => {
  const odd = 'extends: existence\nmessage: {toString: 1}\nlevel: [error]\ntokens: [{toString: 1}, very]\n'
  expect(await readFile('/style-guide/read', 'Odd.yml', odd)).toMatchObject({ rules: [{ find: 'very', why: '' }] })
})

test('of very many lines that aren’t understood, a thousand are named', async () => {
  const { rules, notUnderstood } = await readFile('/style-guide/read', 'a.tsv', `find\twhy\n${'\tx\n'.repeat(80_000)}`)
  expect([rules.length, notUnderstood.length, notUnderstood[0]]).toEqual([
    ...[0, 1_001],
    { problem: 'too-many', detail: '80000 > 1000' },
  ])
})
