import { Refusal } from '@/domain/contract/problem'
import { LockedError } from '@/server/db/lock'
import { SettingError } from '@/server/env'
import { align } from './align'
import { Failure, Usage } from './arguments'
import { exportDocument, importArticle } from './articles'
import { addUser, createToken } from './people'
import { verifyAll } from './verify'

/** A command takes what follows its name and answers the exit status. */
export type Command = (args: string[]) => Promise<number>

const COMMANDS: Record<string, Command> = {
  align,
  import: importArticle,
  export: exportDocument,
  'user add': addUser,
  'token create': createToken,
  verify: verifyAll,
}

const USAGE = `usage:
  stet align --from ko --to en SOURCE TARGET
  stet align --batch DIR [--from ko --to en]
  stet import --from ko --to en (--source F --target F | --bilingual F) [--format text|markdown|html] [--as EMAIL]
  stet export ID --format FORMAT [--content CONTENT] [--out FILE]
  stet user add --email E --name N [--admin] --password-stdin
  stet token create --email E [--name N]
  stet verify`

/** 0 done, 1 refused or failed with one line on stderr, 2 wrong usage. */
async function main([first = '', second = '', ...rest]: string[]): Promise<number> {
  if ([first, second, ...rest].includes('--help')) {
    console.log(USAGE)
    return 0
  }
  const pair = COMMANDS[`${first} ${second}`]
  const command = pair ?? COMMANDS[first]
  if (!command) {
    console.error(USAGE)
    return 2
  }
  try {
    return await command(pair ? rest : [second, ...rest].filter((word, index) => index > 0 || word !== ''))
  } catch (error) {
    if (error instanceof Usage) {
      console.error(`stet: ${error.message}\n${USAGE}`)
      return 2
    }
    console.error(`stet: ${lineOf(error)}`)
    return 1
  }
}

function lineOf(error: unknown): string {
  if (error instanceof Refusal) return error.detail
  if (error instanceof Failure || error instanceof LockedError || error instanceof SettingError) return error.message
  const lines = (error instanceof Error ? error.message : String(error)).split('\n')
  return lines.findLast((line) => line.trim() !== '')?.trim() ?? 'failed'
}

process.exitCode = await main(process.argv.slice(2))
