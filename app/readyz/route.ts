import { lastFailure } from '@/server/backup/automatic'
import { booted } from '@/server/boot/boot'
import { whyUnready } from '@/server/boot/ready'

export const dynamic = 'force-dynamic'

/**
 * The API is loaded from here, where most of the server is already: the route of its own brings a copy of that along, 20 MB, and a
 * second in which nobody else is answered.
 */
const offerApi = async () => (await import('@/server/api/direct')).offerDirectly()

/**
 * Ready: the database is connected, migrated, filled with what a first start adds, and takes writes; if not, `why`. That the last
 * backup failed is told, and keeps nobody out. `scripts/start.mjs` asks before anybody else, and so begins it.
 */
export async function GET() {
  await booted()
  await offerApi()
  const why = await whyUnready()
  const backup = lastFailure() === undefined ? {} : { backup: 'failed' }
  return Response.json(why ? { status: 'not ready', why, ...backup } : { status: 'ready', ...backup }, {
    status: why ? 503 : 200,
    headers: { 'cache-control': 'no-store', ...(why && { 'retry-after': '5' }) },
  })
}
