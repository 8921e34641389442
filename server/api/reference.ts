import 'server-only'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { cookieIn } from '../session/cookies'
import { REFERENCE_SCRIPT, REFERENCE_STYLE } from './reference-mends'

/** The OpenAPI document as a page: Redoc renders it in the browser, from a script that no other page loads. */

/** It looks for its styles’ nonce in the head. Where the page’s own theme isn’t chosen, it goes by the browser’s. */
export async function referencePage({ headers }: Request): Promise<Response> {
  const nonce = headers.get('x-nonce') ?? ''
  const theme = cookieIn(headers.get('cookie') ?? '', 'stet_theme')
  const chosen = theme === 'dark' || theme === 'light' ? theme : null
  const { tag } = await script()
  const html = `<!doctype html>
<html lang="en"${chosen ? ` class="${chosen}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" nonce="${nonce}">
<title>API · Stet</title>
<link rel="icon" href="/icon.svg">
<style nonce="${nonce}">${REFERENCE_STYLE}</style>
</head>
<body>
<div id="reference"><p>The <a href="/api/v1/openapi.json">OpenAPI document</a> of Stet. Loading …</p></div>
<script type="module" nonce="${nonce}">
import { init } from '/api/docs/renderer?${tag}'
${chosen ? `localStorage.setItem('redoc.colorMode', '${chosen}')` : ''}
${REFERENCE_SCRIPT}init('/api/v1/openapi.json', ${JSON.stringify(OPTIONS)}, document.getElementById('reference'))
</script>
</body>
</html>`
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-cache' },
  })
}

const OPTIONS = { disableTelemetry: true, hideDownloadButtons: false, scrollYOffset: 0 }

type Script = { readonly tag: string; readonly bytes: Buffer<ArrayBuffer> }
let kept: Promise<Script> | undefined

/** Read when somebody asks for it first. */
const script = (): Promise<Script> => (kept ??= readScript())

const FILE = 'node_modules/redoc/bundles/redoc.standalone.js'

async function readScript(): Promise<Script> {
  const text = await fs.promises.readFile(path.resolve(FILE), 'utf8')
  const bytes = Buffer.from(text.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g, LOGO))
  return { tag: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes }
}

/** Its maker’s name, which it would fetch as a picture from its maker. */
const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="16"><text x="2" y="12" font-family="sans-serif" font-size="12" fill="#888">Redoc</text></svg>',
)}`

/** The script. Its address changes with it; Next compresses it. */
export async function renderer(): Promise<Response> {
  const { bytes } = await script()
  return new Response(bytes, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
