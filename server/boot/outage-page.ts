import 'server-only'
import type { IncomingHttpHeaders } from 'node:http'
import { createTranslator } from 'use-intl/core'
import { Theme } from '@/domain/contract/names'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { type Outage, RETRY_AFTER } from '../outage'
import { secure } from '../security'
import { parseCookies } from '../session/cookies'
import { LOCALE_COOKIE, readerLocale } from '../session/reader-locale'

/**
 * What is shown instead of a page that the database is needed for. It is whole by itself, and asks whether Stet is ready until it is; who
 * reads it isn't known, but their browser’s language and colours.
 */
export function outagePage(why: Outage, { cookie = '', 'accept-language': accepted = '' }: IncomingHttpHeaders) {
  const jar = parseCookies(cookie)
  const locale = readerLocale({ cookie: jar[LOCALE_COOKIE], own: undefined, accepted })
  const theme = Theme.safeParse(jar.stet_theme).data ?? 'system'
  const t = createTranslator({ locale, messages: { en, ko }[locale], namespace: 'failed' })
  const nonce = crypto.randomUUID()
  const html = `<!doctype html>
<html lang="${locale}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<noscript><meta http-equiv="refresh" content="${2 * RETRY_AFTER}"></noscript>
<title>${t('outage.title')} · Stet</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header>stet<i>.</i></header>
<main>
<h1>${t('outage.title')}</h1>
<p>${t('outage.why', { why })}</p>
<p>${t('outage.waits')}</p>
<a href="">${t('again')}</a>
</main>
<script nonce="${nonce}">${scriptFor(why)}</script>
</body>
</html>
`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'retry-after': String(RETRY_AFTER),
  }
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return { html, headers: secure(new Response(null, { headers }), policy).headers }
}

/** The colours and fonts of app/globals.css. */
const STYLE = `
:root { color-scheme: light; --paper: #fbfaf7; --ink: #1d1b18; --soft: #625c53; --line: #e7e2d8; --del: #a4372c }
:root[data-theme="dark"] { color-scheme: dark; --paper: #171613; --ink: #e9e4da; --soft: #a59e92; --line: #2d2a25; --del: #f09a8f }
@media (prefers-color-scheme: dark) {
  :root[data-theme="system"] { color-scheme: dark; --paper: #171613; --ink: #e9e4da; --soft: #a59e92; --line: #2d2a25; --del: #f09a8f }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.7 "Source Serif 4", "Noto Serif KR", "Nanum Myeongjo", AppleMyungjo, Georgia, serif }
:lang(ko) { word-break: keep-all; overflow-wrap: anywhere }
header { padding: 12px 28px; border-bottom: 1px solid var(--line); font-size: 19px; font-weight: 600 }
i { color: var(--del); font-style: normal }
main { max-width: 640px; margin: 0 auto; padding: 34px 28px; box-sizing: border-box }
h1 { margin: 0 0 18px; font-size: 27px; line-height: 1.3 }
p { margin: 0 0 10px; color: var(--soft) }
a { display: inline-block; margin-top: 12px; color: inherit; text-underline-offset: 3px }
`

const scriptFor = (why: Outage) => `
const look = async () => {
  const answer = await fetch('/readyz').catch(() => null)
  const why = answer?.ok ? null : (await answer?.json().catch(() => null))?.why
  if (why === undefined || why === 'starting' || why === '${why}') setTimeout(look, ${RETRY_AFTER * 1_000})
  else location.reload()
}
setTimeout(look, ${RETRY_AFTER * 200})
`
