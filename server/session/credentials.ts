import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { hash, hashRaw as raw, verify } from '@node-rs/argon2'
import { processState } from '../process-state'
import { newQueue } from '../queue.mjs'

/** argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The library hashes on the four threads that Node also reads files on: half of them stay free, and a half of two cores. */
const hashing = processState('hashing', () => newQueue({ atOnce: 2 }))

export const hashPassword = (password: string): Promise<string> =>
  hashing.run(() => hash(password.normalize('NFC'), COST))

/** The hash alone, for what keeps the salt by itself. */
export const hashRaw = (secret: Buffer, salt: Buffer): Promise<Buffer> =>
  hashing.run(() => raw(secret, { ...COST, salt }))

let nobody: Promise<string> | undefined

/** Takes as long for an unknown person as for a known one, so that the time reveals nothing. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const against = stored ?? (await (nobody ??= hashPassword(crypto.randomUUID())))
  const right = await hashing.run(() => verify(against, password.normalize('NFC')))
  return right && stored !== null
}

/** A secret of 256 random bits, for a token or a link, and its stored hash. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url')

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
