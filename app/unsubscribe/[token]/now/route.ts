import { isOneClick, unsubscribe } from '@/server/mail/unsubscribe'

type Context = { params: Promise<{ token: string }> }

/** The one click: a mail program’s, which wants no page (RFC 8058), or that of the page beside this. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  if (!(await unsubscribe(token))) return new Response('This link isn’t valid.', { status: 404 })
  if (await isOneClick(request)) return new Response('Unsubscribed.')
  return new Response(null, { status: 303, headers: { location: `${pageOf(token)}?done` } })
}

/** A person who follows the address of the header. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return new Response(null, { status: 307, headers: { location: pageOf(token) } })
}

const pageOf = (token: string) => `/unsubscribe/${encodeURIComponent(token)}`
