import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import createClient from 'openapi-fetch'
import type { paths } from './stet'

type Review = {
  /** Where Stet is: https://desk.example */
  readonly stet: string
  /** A personal token with the scope `admin`: a narrower one may not import. */
  readonly token: string
  readonly source: string
  readonly target: string
}

/** Imports an article, waits for the automatic checks, comments on what they found, and exports the translation with all of it. */
export async function review({ stet, token, source, target }: Review, tell = console.log): Promise<string> {
  const client = createClient<paths>({ baseUrl: `${stet}/api/v1`, headers: { authorization: `Bearer ${token}` } })
  // Under a key of its own a request can be sent again when its answer got lost: it is done once.
  const once = () => ({ header: { 'Idempotency-Key': randomUUID() } })

  const article = done(
    await client.POST('/articles', {
      params: once(),
      body: { sourceLanguage: 'ko', targetLanguage: 'en', source, target },
    }),
  )
  tell(`Imported “${article.title.target}”: ${article.counts.units} units`)

  const path = { id: article.id }
  while (!done(await client.GET('/articles/{id}', { params: { path } })).checked) await wait(500)
  const findings = done(
    await client.GET('/articles/{id}/findings', { params: { path, query: { status: 'open', limit: 200 } } }),
  )
  for (const { check, quote, message, paragraphId, version, start, end } of findings.items) {
    tell(`${check}: ${quote}: ${message}`)
    const thread = done(
      await client.POST('/paragraphs/{id}/threads', {
        params: { path: { id: paragraphId }, ...once() },
        body: { kind: 'comment', anchor: { version, start, end }, body: `Please look at this: ${message}` },
      }),
    )
    tell(`  commented in thread ${thread.id}`)
  }

  const query = { format: 'markdown', content: 'report' } as const
  return done(await client.GET('/articles/{id}/export', { params: { path, query }, parseAs: 'text' }))
}

/** What was answered. A refusal has a code for programs and words for people. */
function done<T>({
  data,
  error,
  response,
}: {
  data?: T
  error?: { code: string; detail: string }
  response: Response
}): T {
  if (error) throw new Error(`${response.status} ${error.code}: ${error.detail}`)
  return data as T
}

if (process.argv[1] === import.meta.filename) {
  const { STET_URL: stet = 'http://127.0.0.1:3000', STET_TOKEN: token = '' } = process.env
  const [source = '', target = '', out = 'review.md'] = process.argv.slice(2)
  const read = (file: string) => fs.readFile(file, 'utf8')
  await fs.writeFile(out, await review({ stet, token, source: await read(source), target: await read(target) }))
}
