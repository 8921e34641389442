import 'server-only'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from './env'
import { makeFolder } from './folder'

/** The secret that signs sessions, created once and stored in the data folder, so that sessions survive a restart. */
export function keepSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  try {
    storeSecret(dataDir, randomBytes(32).toString('base64url'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = fs.readFileSync(file, 'utf8').trim()
  if (secret.length < 16) throw new Error(`${file} holds no secret; remove it and start again (everyone signs in anew)`)
  return secret
}

/** Written completely or not at all: it fails with EEXIST if there is one, as where another start was first. */
export function storeSecret(dataDir: string, secret: string) {
  makeFolder(dataDir)
  fs.writeFileSync(path.join(dataDir, 'secret'), `${secret}\n`, { flag: 'wx', mode: 0o600, flush: true })
}

const hasSecret = (dataDir: string): boolean => fs.existsSync(path.join(dataDir, 'secret'))

let own: string | Buffer | undefined

/**
 * What this installation seals and encrypts with. The command line has no secret in its settings: it reads the one that the
 * server stores. Without any (tests) it is this process's own.
 */
export function installationSecret(): string | Buffer {
  const { secret, dataDir } = env()
  return secret ?? (own ??= hasSecret(dataDir) ? keepSecret(dataDir) : randomBytes(32))
}
