import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { installationSecret } from './secret'

/** What is stored and must not be readable in a copy of the database alone. Each purpose has a key of its own. */

const NONCE = 12
const TAG = 16

const keys = new Map<string, Buffer>()

function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  const made = Buffer.from(hkdfSync('sha256', installationSecret(), '', `stet ${purpose}`, 32))
  keys.set(purpose, made)
  return made
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the ciphertext. */
export function encrypt(purpose: string, plain: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const body = Buffer.concat([
    typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain),
    cipher.final(),
  ])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
}

/** Null where it was encrypted with another secret, or altered. */
export function decrypt(purpose: string, sealed: Uint8Array): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  const plain = decipher.update(sealed.subarray(NONCE + TAG))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    return null
  }
}
