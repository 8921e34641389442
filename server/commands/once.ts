import 'server-only'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { Denied, invalid, Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { type Tx, transaction, WITH_NEXT } from '../db/transaction'
import { decrypt, encrypt } from '../encrypt'
import type { Caller } from '../session/actor'

/**
 * One transaction for one request. With an Idempotency-Key its answer is saved in the same transaction, so that the same
 * key from the same person repeats the first answer, even if the connection was lost in between. Whether there is one shows
 * where it is to be saved: a key that comes again is the exception, and what was done for it is rolled back. So rights are asked
 * each time: who has lost them since gets no answer. Nor does another request under the same key. `mayBeLate`: see `transaction`.
 */
export const once = <T>(caller: Asking, work: (tx: Tx) => Promise<T>, mayBeLate = false): Promise<T> => {
  const id = keyOf(caller)
  return id ? answered(id, work, mayBeLate) : transaction(work, mayBeLate)
}

/** Whose key it is. */
type Asking = { readonly actor: { readonly id: string } } & Pick<Caller, 'once'>

/**
 * The same with the result of `prepare`, which runs outside the transaction, and not at all if there is an answer already.
 * `allowed` refuses where somebody may not ask: it is called before an answer is repeated.
 */
export async function oncePrepared<T, P>(
  caller: Asking,
  prepare: () => Promise<P>,
  work: (tx: Tx, prepared: P) => Promise<T>,
  allowed: () => Promise<unknown> = async () => {},
): Promise<T> {
  const id = keyOf(caller)
  const first = id && (await findAnswer<T>(id))
  if (first) {
    await allowed().catch(mustBeAllowed)
    return first.answer
  }
  const prepared = await prepare()
  const inOne = (tx: Tx) => work(tx, prepared)
  return id ? answered(id, inOne) : transaction(inOne)
}

const keyOf = ({ actor, once: request }: Asking): Key | undefined => request && { userId: actor.id, ...request }

/** What is refused for another reason was done already: the first answer says what it came to. */
function mustBeAllowed(refusal: unknown) {
  if (refusal instanceof Denied || !(refusal instanceof Refusal)) throw refusal
}

async function answered<T>(id: Key, work: (tx: Tx) => Promise<T>, mayBeLate = false): Promise<T> {
  try {
    return await transaction(async (tx) => {
      const answer = await work(tx)
      const stored = encrypt(PURPOSE, await toStored(JSON.stringify(answer ?? null)))
      await tx.$executeRaw`
        ${WITH_NEXT} INSERT INTO "IdempotentAnswer" ("userId", path, key, sent, answer)
        VALUES (${id.userId}, ${id.path}, ${id.key}, ${id.sent ?? null}, ${stored})`
      return answer
    }, mayBeLate)
  } catch (error) {
    if (error instanceof Denied) throw error
    // Done already, or by another request meanwhile: whatever else this one failed for, the first one's answer holds.
    const first = await findAnswer<T>(id)
    if (first) return first.answer
    throw error
  }
}

const PURPOSE = 'idempotent answers'

type Key = { userId: string } & NonNullable<Caller['once']>

async function findAnswer<T>({ userId, path, key, sent }: Key): Promise<{ answer: T } | undefined> {
  const db = await prisma()
  const row = await db.idempotentAnswer.findUnique({ where: { userId_path_key: { userId, path, key } } })
  if (row?.sent && sent !== undefined && row.sent !== sent)
    throw invalid('Idempotency-Key', 'was used for another request')
  const answer = row && decrypt(PURPOSE, row.answer)
  return answer ? { answer: JSON.parse(await fromStored(answer)) as T } : undefined
}

/**
 * An answer may hold thousands of threads, which say much the same. Compressed, in a thread of Node's own, they are a
 * twentieth: bytes pass through Prisma and the embedded database so slowly that everybody would wait for some megabytes.
 */
const compress = promisify(gzip)
const expand = promisify(gunzip)

/** A small answer isn't worth the way to another thread. */
const SMALL = 8_192

const toStored = async (json: string): Promise<string | Buffer> => (json.length > SMALL ? await compress(json) : json)

/** Plain JSON never begins as gzip does. */
const fromStored = async (stored: Buffer): Promise<string> => String(stored[0] === 0x1f ? await expand(stored) : stored)

const DAY = 24 * 3_600_000

/** Deletes answers that are too old to be asked for again. */
export async function forgetAnswers(now: Date): Promise<void> {
  const db = await prisma()
  await db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY) } } })
}
