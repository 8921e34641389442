import { lastFailure } from '@/server/backup/automatic'
import { booted } from '@/server/boot/boot'
import { whyUnready } from '@/server/boot/ready'

export const dynamic = 'force-dynamic'

/**
 * Ready: the database is connected, migrated, filled with what a first start adds, and takes writes; if not, `why`. That the last
 * backup failed is told, and keeps nobody out. `scripts/start.mjs` asks before anybody else, and so begins it.
 */
export async function GET() {
  await booted()
  const why = await whyUnready()
  const backup = lastFailure() === undefined ? {} : { backup: 'failed' }
  return Response.json(why ? { status: 'not ready', why, ...backup } : { status: 'ready', ...backup }, {
    status: why ? 503 : 200,
    headers: { 'cache-control': 'no-store', ...(why && { 'retry-after': '5' }) },
  })
}
