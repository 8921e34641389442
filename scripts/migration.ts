import { createMigration, drift } from '../server/db/drift'

/** `npm run migrate:create -- NAME` writes the next migration; `npm run migrate:drift` fails where one is missing. */
const [command, name = 'change'] = process.argv.slice(2)
if (command === 'create') {
  console.log((await createMigration(name, new Date())) ?? 'schema.prisma and the migrations agree')
} else {
  const sql = await drift()
  if (sql) console.error(sql)
  process.exit(sql ? 1 : 0)
}
