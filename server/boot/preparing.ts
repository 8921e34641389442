import { built } from '../built'
import { closeDatabase, database } from '../db/database'
import { env } from '../env'
import { addDemoPeople, addSample } from './fill'
import { complainOf, reportWait, say } from './say'

/** Runs in a process of its own, which `apart.ts` starts: migrates the database, and fills an empty one. */

Object.assign(built, JSON.parse(process.argv[2] ?? '{}'))
// What ends Stet may be sent to this process too: Stet ends it (apart.ts).
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})

try {
  const { migrate } = await database()
  const applied = await reportWait('Migrating the database', migrate)
  if (applied.length > 0) say(`Applied ${applied.length === 1 ? 'a migration' : `${applied.length} migrations`}`)
  const now = new Date()
  if (await reportWait('Adding the sample article', () => addSample(now))) say('Added a sample article')
  if (env().demo && (await reportWait('Adding the demo people', () => addDemoPeople(now)))) say('Added the demo people')
  await closeDatabase()
} catch (error) {
  complainOf(error)
  process.exitCode = 1
}
process.exit()
