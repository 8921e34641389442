export const dynamic = 'force-dynamic'

/** Up: the process responds. */
export const GET = () => Response.json({ status: 'up' }, { headers: { 'cache-control': 'no-store' } })
