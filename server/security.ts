/** No answer of the API may run or be displayed as a page, exported documents included. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** An answer with the security headers that every one has. */
export function secure<R extends Response>(response: R, policy = API_POLICY): R {
  const { headers } = response
  headers.set('content-security-policy', policy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
  if (process.env.NEXTAUTH_URL?.startsWith('https:')) {
    const all = process.env.HSTS_SUBDOMAINS === '1' ? '; includeSubDomains' : ''
    headers.set('strict-transport-security', `max-age=31536000${all}`)
  }
  return response
}
