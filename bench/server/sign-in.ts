/** Signs in as a browser does; `cookie`: what it sends from then on. */
export async function signIn(
  base: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<{ readonly status: number; readonly cookie: string }> {
  const first = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken }: { csrfToken: string } = await first.json()
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, cookie: cookiesOf(first) },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  await answer.arrayBuffer()
  return { status: answer.status, cookie: cookiesOf(answer) }
}

const cookiesOf = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
