import { whyUnready } from '@/server/boot/ready'

export const dynamic = 'force-dynamic'

/** Ready: the database is connected, migrated, filled with what a first start adds, and takes writes; if not, `why`. */
export async function GET() {
  const why = await whyUnready()
  return Response.json(why ? { status: 'not ready', why } : { status: 'ready' }, {
    status: why ? 503 : 200,
    headers: { 'cache-control': 'no-store', ...(why && { 'retry-after': '5' }) },
  })
}
