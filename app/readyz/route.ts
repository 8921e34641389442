import { booted } from '@/server/boot/boot'
import { isReady } from '@/server/boot/ready'

export const dynamic = 'force-dynamic'

/** Ready: the database is connected, migrated and filled with what a first start adds. `scripts/start.mjs` asks first, and so begins it. */
export async function GET() {
  await booted()
  const ready = await isReady()
  return Response.json(
    { status: ready ? 'ready' : 'not ready' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
