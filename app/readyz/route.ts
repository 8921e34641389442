import { booted } from '@/server/boot/boot'
import { whyUnready } from '@/server/boot/ready'

export const dynamic = 'force-dynamic'

/**
 * Ready: the database is connected, migrated, filled with what a first start adds, and takes writes; if not, `why`.
 * `scripts/start.mjs` asks before anybody else, and so begins it.
 */
export async function GET() {
  await booted()
  const why = await whyUnready()
  return Response.json(why ? { status: 'not ready', why } : { status: 'ready' }, {
    status: why ? 503 : 200,
    headers: { 'cache-control': 'no-store', ...(why && { 'retry-after': '5' }) },
  })
}
