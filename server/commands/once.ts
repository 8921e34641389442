import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { isUniqueViolation, type Tx, transaction } from '../db/transaction'
import { env } from '../env'
import type { Caller } from '../session/actor'

/**
 * One transaction for one request. With an Idempotency-Key its answer is saved in the same transaction, so that the same
 * key from the same person repeats the first answer, even if the connection was lost in between.
 */
export const once = <T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> =>
  oncePrepared(caller, async () => {}, work)

/**
 * The same with the result of `prepare`, which runs outside the transaction, and not at all if there is an answer already.
 */
export async function oncePrepared<T, P>(
  caller: Caller,
  prepare: () => Promise<P>,
  work: (tx: Tx, prepared: P) => Promise<T>,
): Promise<T> {
  const { actor, once: request } = caller
  const id = request && { userId: actor.id, ...request }
  const first = id && (await findAnswer<T>(id))
  if (first) return first.answer
  const prepared = await prepare()
  if (!id) return transaction((tx) => work(tx, prepared))
  try {
    return await transaction(async (tx) => {
      const answer = await work(tx, prepared)
      await tx.idempotentAnswer.create({
        data: { ...id, answer: seal(await compress(JSON.stringify(answer ?? null))) },
      })
      return answer
    })
  } catch (error) {
    // Of two concurrent requests the second waited for the key, and repeats the first one's answer.
    const winner = isUniqueViolation(error) || error instanceof Refusal ? await findAnswer<T>(id) : undefined
    if (winner) return winner.answer
    throw error
  }
}

type Key = { userId: string; path: string; key: string }

async function findAnswer<T>(id: Key): Promise<{ answer: T } | undefined> {
  const db = await prisma()
  const row = await db.idempotentAnswer.findUnique({ where: { userId_path_key: id } })
  return row ? { answer: JSON.parse(await fromStored(open(row.answer))) as T } : undefined
}

/**
 * An answer may hold thousands of threads, which say much the same. Compressed, in a thread of Node's own, they are a
 * twentieth: bytes pass through Prisma and the embedded database so slowly that everybody would wait for some megabytes.
 */
const compress = promisify(gzip)
const expand = promisify(gunzip)

/** Answers of earlier versions are plain JSON, which never begins as gzip does. */
const fromStored = async (stored: Buffer): Promise<string> => String(stored[0] === 0x1f ? await expand(stored) : stored)

const DAY = 24 * 3_600_000

/** Deletes answers that are too old to be asked for again. */
export async function forgetAnswers(now: Date): Promise<void> {
  const db = await prisma()
  await db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY) } } })
}

let sealing: Buffer | undefined

/** Without a secret (tests, the command line) only this process can read the answers. */
const sealingKey = () =>
  (sealing ??= Buffer.from(hkdfSync('sha256', env().secret ?? randomBytes(32), '', 'stet idempotent answers', 32)))

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the ciphertext. */
function seal(given: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce)
  const body = Buffer.concat([cipher.update(given), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
}

function open(sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}
