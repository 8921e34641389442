import { Usage } from './arguments'
import type { Terminal } from './terminal'

/** A command takes the arguments after its name and returns the exit status. */
type Command = (args: string[], terminal: Terminal) => Promise<number>

/** Each is loaded when it is called: an alignment needs no database. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['align', async () => (await import('./align')).align],
  ['check', async () => (await import('./check')).check],
  ['import', async () => (await import('./articles')).importArticle],
  ['export', async () => (await import('./articles')).exportDocument],
  ['source', async () => (await import('./source')).bringSource],
  ['source undo', async () => (await import('./source')).takeSourceBack],
  ['translation', async () => (await import('./translation')).bringVersion],
  ['translation undo', async () => (await import('./translation')).takeVersionBack],
  ['return', async () => (await import('./articles')).bringBackFile],
  ['ask', async () => (await import('./queries')).askOutside],
  ['queries', async () => (await import('./queries')).printQueries],
  ['article remove', async () => (await import('./removal')).removeArticle],
  ['article removed', async () => (await import('./removal')).listRemoved],
  ['article restore', async () => (await import('./removal')).restoreArticle],
  ['article purge', async () => (await import('./removal')).purgeArticle],
  ['user add', async () => (await import('./people')).addUser],
  ['user password-link', async () => (await import('./people')).makePasswordLink],
  ['user untie', async () => (await import('./people')).untie],
  ['user reset-factor', async () => (await import('./people')).resetFactor],
  ['token create', async () => (await import('./people')).createToken],
  ['backup', async () => (await import('./backup')).backUp],
  ['backups', async () => (await import('./backup')).listBackups],
  ['restore', async () => (await import('./backup')).restoreBackup],
  ['doctor', async () => (await import('./doctor')).doctor],
  ['verify', async () => (await import('./verify')).verifyAll],
])

const USAGE = `usage:
  stet align --from ko --to en SOURCE TARGET
  stet align --batch DIR [--from ko --to en]
  stet check --from ko --to en [--glossary TSV] [--date YYYY-MM-DD] FILE.tsv
  stet import [--from ko --to en] (--source F --target F | --bilingual F) [--format FORMAT] [--swap] [--anyway] [--as EMAIL]
  stet export ID --format FORMAT [--content CONTENT] [--out FILE]
  stet source ID FILE [--format FORMAT] [--compare] [--anyway] [--as EMAIL]
  stet source undo ID [--as EMAIL]
  stet translation ID FILE [--accept] [--base imported|now|EVENT] [--format FORMAT] [--name NAME=EMAIL] [--compare] [--anyway] [--as EMAIL]
  stet translation undo ID [--as EMAIL]
  stet return ID FILE [--name NAME=EMAIL] [--as EMAIL]
  stet ask THREAD QUESTION --name N [--email E] [--kind KIND] [--language en|ko] [--due YYYY-MM-DD] [--as EMAIL]
  stet queries ID [--state asked|answered|overdue|withdrawn] [--as EMAIL]
  stet article remove ID | article removed | article restore ID
  stet article purge ID --title TITLE
  stet user add --email E --name N [--admin] [--password-stdin]
  stet user password-link --email E
  stet user untie --email E
  stet user reset-factor --email E
  stet token create --email E [--name N] [--scope read|review|admin] [--days N]
  stet backup FILE|s3://BUCKET/FILE
  stet backups [FOLDER|s3://BUCKET/PREFIX]
  stet restore FILE|s3://BUCKET/FILE
  stet doctor [--backups FOLDER] [--within HOURS]
  stet verify`

/** 0 done, 1 refused or failed with one line on stderr, 2 wrong usage. */
export async function stet(words: string[], terminal: Terminal): Promise<number> {
  if (words.includes('--help')) {
    await terminal.write(`${USAGE}\n`)
    return 0
  }
  const pair = COMMANDS.get(words.slice(0, 2).join(' '))
  const command = pair ?? COMMANDS.get(words[0] ?? '')
  if (!command) {
    terminal.warn(USAGE)
    return 2
  }
  try {
    const run = await command()
    return await run(words.slice(pair ? 2 : 1), terminal)
  } catch (error) {
    if (error instanceof Usage) {
      terminal.warn(`stet: ${error.message}\n${USAGE}`)
      return 2
    }
    terminal.warn(`stet: ${lineOf(error)}`)
    return 1
  }
}

/** Refusals are one line; unexpected errors may begin with blank ones. */
function lineOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n')
  return lines.findLast((line) => line.trim() !== '')?.trim() ?? 'failed'
}
