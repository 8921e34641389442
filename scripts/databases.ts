import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { TestProjectInlineConfiguration } from 'vitest/config'

/** PostgreSQL's programs, and the account to run them with: they refuse to run as root. */
export type Programs = { folder: string; account?: { uid: number; gid: number } }

/** Run on the embedded database alone. */
const EMBEDDED = [
  // These ask no database.
  'cli/arguments.test.ts',
  'server/{env,folder,give-way,kept,queue}.test.ts',
  'server/boot/pages.test.ts',
  'server/api/{body,node-http,schemas}.test.ts',
  'server/import/*.test.ts',
  'server/live/{paced,presence,serve}.test.ts',
  'server/print/*.test.ts',
  'server/returns/{critic,markdown-users,other-tools,pair,reader-notes,turned,units,word-users}.test.ts',
  'server/webhooks/{address,post,sign}.test.ts',
  'server/{log,log-words}.test.ts',
  'server/doctor/*.test.ts',
  'server/worker/*.test.ts', // but for an import, which server/manuscript tests on both
  // These are about the embedded one.
  'cli/main.test.ts',
  'server/commands/late.test.ts',
  'server/db/embedded.test.ts',
  'server/backup/socket.test.ts',
  'server/backup/store.test.ts',
]

/**
 * These write and read only as others do, which prove it on both; so they run on a server alone where one is installed, which
 * takes half as long. Whatever has statements, locks, transactions or notifications of its own to prove runs on both.
 */
const EITHER = [
  // These ask the policy about everybody; what is then done has tests of its own on both.
  'server/api/rights.test.ts',
  'server/commands/roles.test.ts',
  // These are about what comes in at the API or the command line, and what is answered.
  'cli/{out-and-back,stet}.test.ts',
  'server/api/{answers,client,door,hostile,import,import-documents,limits,people,words}.test.ts',
  'server/session/oidc.test.ts',
  'server/inbound/receive.test.ts',
  'server/commands/{concerns,members,policy}.test.ts',
  // These are about what the domain makes of an article, through the one write path, and what is read of it by Prisma’s client alone.
  'server/commands/{arrange,comments,fixes,gap-links,gaps,import-review,pairing,queries,reanchor,rewrite}.test.ts',
  'server/commands/{sign-offs,source,structure,texts,threads,titles,translation,undo,units}.test.ts',
  'server/commands/findings.test.ts',
  // This is about what several instances have in common.
  'server/api/several.test.ts',
  // These take processes of their own, or thousands of changes through the one write path.
  'server/followers/killed.test.ts',
  // A server’s connections are ended here, and a clock is set, which the database doesn’t ask.
  'server/db/connection-lost.test.ts',
  'server/commands/clock.test.ts',
  'server/commands/replace.test.ts',
  'server/queries/{changes,compare,desk,history,ledger,record,review-report,sentences}.test.ts',
  'server/export/round-trip.test.ts',
  // It goes from a server to the embedded database and back.
  'server/backup/{backup,first-schema}.test.ts',
  'server/returns/{bad-input,libre-office,markdown,meanwhile,noted,other-formats,resaved,round-trip}.test.ts',
  'server/{mail/link-mail,notifications/reminders,checks}.test.ts',
]

/** The server tests on the embedded database and, if PostgreSQL is installed, on a server, but for what says as much on one. */
export function serverProjects(alias: Record<string, string>): TestProjectInlineConfiguration[] {
  const on = (name: string, start: string, exclude: string[]): TestProjectInlineConfiguration => ({
    resolve: { alias },
    test: {
      name,
      include: ['{server,cli}/**/*.test.ts'],
      exclude,
      globalSetup: [start],
      setupFiles: ['scripts/database-of-file.ts'],
      isolate: false, // the files of a worker share its modules, and an embedded database
      env: {
        NEXTAUTH_SECRET: 'a secret for tests and nothing else',
        // Mail is written to the outbox; nothing is listening there, and nobody sends it.
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'Stet <stet@desk.example>',
        // What everybody is refused in the tests of rights would fill the screen.
        LOG_LEVEL: 'warn',
      },
      // A busy machine may take its time, over creating a worker’s first database too.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  })
  const embedded = (exclude: string[]) => on('server-embedded', 'scripts/database-embedded.ts', exclude)
  if (programs()) return [embedded(EITHER), on('server-postgres', 'scripts/database-server.ts', EMBEDDED)]
  console.log('[stet] No PostgreSQL is installed here: the server’s tests run on the embedded database alone.')
  return [embedded([])]
}

/** Undefined if no server can run: none is installed, or there is only root to run it. */
export function programs(): Programs | undefined {
  const folder = folders().find((candidate) => fs.existsSync(path.join(candidate, 'initdb')))
  if (folder === undefined) return
  if (process.getuid?.() !== 0) return { folder }
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  return uid !== undefined && gid !== undefined ? { folder, account: { uid, gid } } : undefined
}

/** Debian keeps them off the PATH, a folder for each version: the newest first. */
function folders(): string[] {
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== ''),
  ]
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}
