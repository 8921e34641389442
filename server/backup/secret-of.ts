import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { keepSecret, storeSecret } from '../secret'
import { BackupError, type Header, markOf } from './format'

/** Where an installation has its secret: a setting, or a file in the data folder. */
export type Kept = { readonly setting: string | undefined; readonly dataDir: string }

const fileIn = (dataDir: string) => path.join(dataDir, 'secret')

/** For a backup: the secret, and whether it goes with it. */
export function secretFor({ setting, dataDir }: Kept): { secret: string; isKept: boolean } {
  if (setting !== undefined) return { secret: setting, isKept: false }
  if (!fs.existsSync(fileIn(dataDir)))
    throw new BackupError(`${fileIn(dataDir)} isn’t there: make the backup where Stet has run, or set NEXTAUTH_SECRET`)
  return { secret: keepSecret(dataDir), isKept: true }
}

/**
 * With a backup comes the secret that its sessions are signed and its webhooks’ secrets encrypted with. A setting can’t be
 * restored, and must be the same.
 */
export function putSecret({ secret, secretMark }: Header, { setting, dataDir }: Kept): { takeBack: () => void } {
  const file = fileIn(dataDir)
  const isThere = fs.existsSync(file)
  const present = setting ?? (isThere ? keepSecret(dataDir) : undefined)
  if (present !== undefined && markOf(present) !== secretMark) {
    const where = setting === undefined ? file : 'NEXTAUTH_SECRET'
    throw new BackupError(
      secret === null
        ? `${where} is another secret than the backup’s, which was a setting: set NEXTAUTH_SECRET to that`
        : `${where} is another secret than the backup’s: ${setting === undefined ? 'move it away' : 'unset it'} first`,
    )
  }
  if (present === undefined && secret === null)
    throw new BackupError('the backup’s secret was a setting: set NEXTAUTH_SECRET to the same first')
  if (present !== undefined || secret === null) return { takeBack: () => {} }
  storeSecret(dataDir, secret)
  return { takeBack: () => fs.rmSync(file, { force: true }) }
}
