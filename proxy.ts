import { type NextRequest, NextResponse } from 'next/server'

/** Before every request: the security headers, a nonce for the page's own scripts, and the path for the sign-in. */
export function proxy(request: NextRequest): NextResponse {
  if (!isDecodable(request.nextUrl.pathname)) return secured(malformed())
  if (request.nextUrl.pathname.startsWith('/api/')) return secured(NextResponse.next(), API_POLICY)
  const nonce = btoa(crypto.randomUUID())
  const policy = pagePolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-stet-path', request.nextUrl.pathname + request.nextUrl.search)
  return secured(NextResponse.next({ request: { headers } }), policy)
}

export const config = { matcher: [{ source: '/((?!_next/static/).*)' }] }

/** Nothing of an answer of the API is ever to run or to be shown as a page, an exported document included. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** React and the menus set `style` attributes; style elements and foreign scripts have no place. */
function pagePolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function secured(response: NextResponse, policy = API_POLICY): NextResponse {
  const { headers } = response
  headers.set('content-security-policy', policy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
  if (process.env.NEXTAUTH_URL?.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

/** Next answers 500 where a dynamic segment holds a malformed percent-code. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function malformed(): NextResponse {
  const detail = 'The address holds a malformed percent-code.'
  const issues = [{ path: 'path', message: 'holds a malformed percent-code' }]
  return new NextResponse(
    JSON.stringify({ type: 'about:blank', title: 'Bad Request', status: 400, code: 'INVALID_INPUT', detail, issues }),
    { status: 400, headers: { 'content-type': 'application/problem+json' } },
  )
}
