import { type NextRequest, NextResponse } from 'next/server'
import { API_POLICY, secure } from './server/security'

/** Before every request: the security headers, a nonce for the page's own scripts, and the path for the sign-in. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (pathname.startsWith('/api/') && pathname !== REFERENCE) return secure(NextResponse.next(), API_POLICY)
  const nonce = btoa(crypto.randomUUID())
  const policy = pagePolicy(nonce, pathname === REFERENCE ? ' data:' : '')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-stet-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = secure(NextResponse.next({ request: { headers } }), policy)
  if (/^\/(answer|proof)\//.test(request.nextUrl.pathname)) keepQuiet(response)
  return response
}

/** The documentation of the API is a page; its signs are a font that is part of its styles. */
const REFERENCE = '/api/docs'

/** Whoever has the address of these pages may read them: it goes nowhere else, and no copy stays. */
function keepQuiet({ headers }: NextResponse) {
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cache-control', 'private, no-store')
  headers.set('x-robots-tag', 'noindex, nofollow')
}

/** Not before the API: Next would read each body whole, and cut it at 10 MB, before the door asks who sends it. */
export const config = { matcher: [{ source: '/((?!_next/static/|api/v1/).*)' }] }

/** React and the menus set `style` attributes; style elements and foreign scripts have no place. */
function pagePolicy(nonce: string, moreFonts: string): string {
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `font-src 'self'${moreFonts}`,
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
