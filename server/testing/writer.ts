import { randomUUID } from 'node:crypto'
import { openEmbedded } from '../db/open'

/** Writes to the embedded database in a folder until it is killed, and reports each row once it is acknowledged. */
const [, , directory] = process.argv
if (directory === undefined) throw new Error('a folder is needed')
const database = await openEmbedded(directory)
await database.migrate()
for (;;) {
  const email = `${randomUUID()}@stet.test`
  await database.prisma.user.create({ data: { email, name: 'Writer' } })
  process.stdout.write(`${email}\n`)
}
