import { type Attack, atOnce, type Given, pause, times } from './attack'
import { PASSWORD, type Person } from './desk'
import {
  deepHtml,
  deepXml,
  docx,
  emptyParagraphs,
  emptyUnits,
  htmlTable,
  KOREAN_LINE,
  markdownTable,
  nestedJson,
  openFormatting,
  prose,
  tmx,
  zipBomb,
} from './documents'

const api = (path: string) => `/api/v1${path}`
const JSON_TYPE = { 'content-type': 'application/json' }

const asJson = ({ headers }: Person, body: unknown, method = 'POST') => ({
  method,
  headers: { ...headers, ...JSON_TYPE },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

const previewed = (format: 'text' | 'markdown' | 'html', bilingual: string) => ({ format, bilingual })

/** The same text by some of those who are hostile, at once. */
const previewsBy = (given: Given, count: number, body: unknown, from = 0) =>
  Promise.all(
    given.desk.viewers.slice(from, from + count).map((who) => given.send(api('/articles/preview'), asJson(who, body))),
  )

function upload({ headers }: Person, name: string, bytes: string | Uint8Array<ArrayBuffer>, field = 'bilingual') {
  const form = new FormData()
  form.set(field, new File([bytes], name))
  if (field !== 'bilingual') form.set(field === 'source' ? 'target' : 'source', new File([KOREAN_LINE], 'other.txt'))
  return { method: 'POST', headers, body: form }
}

const importPreviewsBy = (given: Given, count: number, name: string, bytes: string | Uint8Array<ArrayBuffer>) =>
  Promise.all(
    given.desk.viewers
      .slice(0, count)
      .map((who) =>
        given.send(
          api('/articles/import/preview'),
          upload(who, name, bytes, name.endsWith('docx') || name.endsWith('html') ? 'source' : 'bilingual'),
        ),
      ),
  )

const exportOf = (id: string, format: string, content?: string) =>
  api(`/articles/${id}/export?format=${format}${content ? `&content=${content}` : ''}`)

const SIGN_IN = '/api/auth/callback/credentials'

/** What is sent to sign in, by a browser that has asked for the form. */
async function signInForm(base: string) {
  const csrf = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken }: { csrfToken: string } = await csrf.json()
  const headers = { cookie: cookiesIn(csrf) }
  return (email: string, password: string) => ({
    ...{ method: 'POST', headers, redirect: 'manual' as const },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
}

const cookiesIn = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ')

/** `JSON` of so many strings. */
const strings = (count: number) => `["${'","'.repeat(count - 1)}"]`

export const ATTACKS: readonly Attack[] = [
  {
    name: '8 viewers print an article of 17 units',
    run: async ({ desk, send }) => {
      await Promise.all(desk.viewers.map(({ headers }) => send(exportOf(desk.short.id, 'pdf'), { headers })))
    },
  },
  {
    name: 'one viewer prints it 12 times',
    run: async ({ desk: { viewers, short }, send }) => {
      const headers = viewers[0]?.headers ?? {}
      await Promise.all(times(12).map(() => send(exportOf(short.id, 'pdf'), { headers })))
    },
  },
  {
    name: 'a Markdown table of 12,000 columns, 72 KB',
    run: async (given) => void (await previewsBy(given, 1, previewed('markdown', markdownTable(12_000, 1)))),
  },
  {
    name: 'one of 198 KB, by four',
    run: async (given) => void (await previewsBy(given, 4, previewed('markdown', markdownTable(6_000, 14)))),
  },
  {
    name: 'an HTML table of 10,000 columns, by four',
    run: async (given) => void (await previewsBy(given, 4, previewed('html', htmlTable(10_000, 2)))),
  },
  {
    name: 'deep HTML, and formatting that is never closed',
    run: async (given) => {
      await previewsBy(given, 2, previewed('html', deepHtml(20_000)))
      await previewsBy(given, 2, previewed('html', openFormatting(10_000)))
    },
  },
  {
    name: '85 MB of nested JSON to a preview',
    run: async (given) => void (await previewsBy(given, 2, nestedJson(85_000_000), 4)),
  },
  {
    name: '40 MB of JSON that is no more than text, by two',
    run: async (given) => {
      const letters = 19_000_000
      await previewsBy(given, 2, { source: 'a '.repeat(letters / 2), target: 'b '.repeat(letters / 2) }, 6)
    },
  },
  {
    name: 'checksOff with 690,000 strings, by a viewer and by an editor',
    run: async ({ desk, send }) => {
      const body = `{"checksOff":${strings(690_000)}}`
      const [viewer] = desk.viewers
      const path = api(`/articles/${desk.short.id}`)
      for (const who of [viewer ?? desk.admin, desk.admin]) await send(path, asJson(who, body, 'PATCH'))
    },
  },
  {
    name: '300 event streams by one person, opened and closed, twice',
    run: async ({ desk, send }) => {
      for (const _ of times(2)) {
        const closing = new AbortController()
        const { headers } = desk.viewers[0] ?? desk.admin
        const open = times(300).map((nth) =>
          send(api(`/articles/${desk.short.id}/events?presence=tab${nth}`), { headers, signal: closing.signal }),
        )
        await Promise.race([Promise.all(open), pause(30_000)])
        closing.abort()
        await Promise.all(open)
      }
    },
  },
  {
    name: 'a 7 KB docx with 600,000 empty paragraphs, by two',
    run: async (given) => void (await importPreviewsBy(given, 2, 'a.docx', emptyParagraphs(600_000))),
  },
  {
    name: 'a zip bomb, and a docx that is one word of 20 MB',
    run: async (given) => {
      await importPreviewsBy(given, 2, 'a.docx', zipBomb())
      await importPreviewsBy(given, 1, 'a.docx', docx(`<w:p><w:r><w:t>${prose(20e6, 'target')}</w:t></w:r></w:p>`))
    },
  },
  {
    name: 'ordinary previews of 200 KB, three each by four',
    run: async (given) => {
      const body = { source: prose(90_000, 'source'), target: prose(110_000, 'target') }
      await atOnce(3, times(3), () => previewsBy(given, 4, body))
    },
  },
  {
    name: 'XLIFF with 100,000 empty units; elements 100,000 deep',
    run: async (given) => {
      await importPreviewsBy(given, 2, 'a.xlf', emptyUnits(100_000))
      await importPreviewsBy(given, 1, 'a.xlf', deepXml(100_000))
    },
  },
  {
    name: 'TMX of 30,000 pairs, to be an article and a memory',
    run: async (given) => {
      const bytes = tmx(30_000)
      await importPreviewsBy(given, 2, 'a.tmx', bytes)
      const form = upload(given.desk.admin, 'a.tmx', bytes)
      form.body.set('file', new File([bytes], 'a.tmx'))
      form.body.delete('bilingual')
      for (const [name, value] of Object.entries({ name: 'Bench', sourceLanguage: 'ko', targetLanguage: 'en' }))
        form.body.set(name, value)
      await given.send(api('/memory'), form)
    },
  },
  {
    name: 'JSON of 5,000 pairs, exported by four',
    run: async ({ desk, send }) => {
      await Promise.all(
        desk.viewers.slice(0, 4).map(({ headers }) => send(exportOf(desk.long.id, 'json'), { headers })),
      )
    },
  },
  {
    name: 'tracked Word and the report of 5,000 pairs, by four',
    run: async ({ desk, send }) => {
      await Promise.all(
        desk.viewers
          .slice(0, 4)
          .flatMap(({ headers }) => [
            send(exportOf(desk.long.id, 'docx', 'tracked'), { headers }),
            send(exportOf(desk.long.id, 'html', 'report'), { headers }),
          ]),
      )
    },
  },
  {
    name: '400 sign-ins, half of them with wrong passwords',
    run: async ({ desk, base, send }) => {
      const form = await signInForm(base)
      await Promise.all(
        times(400).map((nth) => {
          const email = desk.viewers[nth % desk.viewers.length]?.email ?? ''
          return send(SIGN_IN, form(email, nth % 2 === 0 ? PASSWORD : `wrong ${nth}`))
        }),
      )
    },
  },
  {
    name: '600 searches, for all kinds of words',
    run: async ({ desk, send }) => {
      const words = ['a', 'e t', '(a+)+$', '%_%_%_%', 'ab '.repeat(80), '크레인', '"unclosed', '\\', 'ﷺ'.repeat(60)]
      const { headers } = desk.viewers[0] ?? desk.admin
      await atOnce(60, times(600), (nth) =>
        send(api(`/search?q=${encodeURIComponent(words[nth % words.length] ?? '')}`), { headers }),
      )
    },
  },
  {
    name: '60 replacements of a letter in 5,000 pairs',
    run: async ({ desk, send }) => {
      const body = { find: 'ss', replacement: 'SS', preview: true }
      await atOnce(20, times(60), () => send(api(`/articles/${desk.long.id}/replace`), asJson(desk.admin, body)))
    },
  },
  {
    name: 'style rules of 490 letters that make a search wait, tried',
    run: async ({ desk, send }) => {
      const find = '(a|aa|aaa)*'.repeat(40)
      const rules = times(200).map(() => ({
        kind: 'existence',
        find,
        why: 'Because.',
        language: 'en',
        regex: true,
        on: true,
      }))
      await atOnce(8, times(16), () => send(api('/style-guide/try'), asJson(desk.admin, { rules })))
    },
  },
  {
    name: '300 comments at once, each with 400 mentions',
    run: async ({ desk, send }) => {
      const body = times(400)
        .map((nth) => `@[viewer](${desk.viewers[nth % desk.viewers.length]?.id})`)
        .join(' ')
      const path = api(`/paragraphs/${desk.short.paragraphId}/threads`)
      await Promise.all(times(300).map(() => send(path, asJson(desk.writer, { kind: 'comment', body }))))
    },
  },
  {
    name: 'huge cursors, long titles, huge Idempotency-Keys, an old event',
    run: async ({ desk, send }) => {
      const { headers } = desk.viewers[0] ?? desk.admin
      const cursor = Buffer.from(JSON.stringify({ a: 'b'.repeat(6_000) })).toString('base64url')
      const title = { title: { source: 'a'.repeat(1_900_000), target: 'b' } }
      await atOnce(50, times(200), async () => {
        await send(api(`/articles?cursor=${cursor}`), { headers })
        await send(api(`/articles/${desk.long.id}/units?cursor=${'9'.repeat(590)}`), { headers })
        await send(api(`/articles/${desk.short.id}`), asJson(desk.admin, title, 'PATCH'))
        await send(api(`/articles/${desk.short.id}/at/999999999`), { headers })
      })
    },
  },
  {
    name: '2,000 pages of 200 units and threads, 200 at once',
    run: async ({ desk, send }) => {
      const { headers } = desk.viewers[0] ?? desk.admin
      await atOnce(200, times(2_000), (nth) =>
        send(api(`/articles/${desk.long.id}/${nth % 2 === 0 ? 'units' : 'threads'}?limit=200`), { headers }),
      )
    },
  },
  {
    name: '400 pages of a desk, 200 at once by one browser',
    run: async ({ desk, base, send }) => {
      const form = await signInForm(base)
      const signedIn = await fetch(base + SIGN_IN, form(desk.viewers[0]?.email ?? '', PASSWORD))
      const headers = { cookie: cookiesIn(signedIn) }
      await atOnce(200, times(400), () => send(`/articles/${desk.long.id}`, { headers }))
    },
  },
  {
    name: '1,000 pages for somebody who says each time that they are another, 500 at once',
    run: async ({ send }) => {
      await atOnce(500, times(1_000), (nth) =>
        send('/sign-in', { headers: { cookie: `next-auth.session-token=${nth}`, authorization: `Bearer ${nth}` } }),
      )
    },
  },
]
