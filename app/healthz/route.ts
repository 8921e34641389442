export const dynamic = 'force-dynamic'

/** Up: the process answers. */
export const GET = () => Response.json({ status: 'up' }, { headers: { 'cache-control': 'no-store' } })
