import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, and the form in which it is kept. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url')

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
