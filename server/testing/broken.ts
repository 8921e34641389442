import type { Worker } from 'node:worker_threads'
import { openEmbedded } from '../db/open'

/** Breaks the thread of an embedded database while it is asked, as the second argument says; reports what becomes of those who ask. */
const [, , directory, how] = process.argv
if (directory === undefined) throw new Error('a folder is needed')
let thread: Worker | undefined
process.once('worker', (worker) => {
  thread = worker
})
const { prisma } = await openEmbedded(directory)
const report = (name: string, asked: PromiseLike<unknown>) =>
  void asked.then(
    () => console.log(`${name}: answered`),
    () => console.log(`${name}: rejected`),
  )
report(
  'in a transaction',
  prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1`
    report('waiting for it', prisma.$queryRaw`SELECT 2`)
    // Something that isn’t of the protocol: reading it fails in the middle of the database.
    if (how === 'breaks') thread?.postMessage('?')
    else setTimeout(() => void thread?.terminate(), 100)
    await tx.$queryRaw`SELECT count(*) FROM generate_series(1, 1e9)`
  }),
)
