import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '../env'
import { installationSecret } from '../secret'

/**
 * The address at which one person answers one thread by mail: `reply+TOKEN@desk.example`. The token names the thread and
 * proves that Stet gave it to this person; nothing of it is stored. It has digits and small letters alone, since some mail
 * servers change capitals, and with the plus no more than 46 of the 64 characters before the @.
 */

/** Bytes of the thread's id, and of the proof. */
const ID = 16
const PROOF = 12
const LENGTH = Math.ceil(((ID + PROOF) * 8) / 5)

/** Undefined where no replies are taken by mail, or the thread has an id of another kind. */
export function replyAddress(threadId: string, userId: string): string | undefined {
  const { replies } = env()
  const id = Buffer.from(threadId.replaceAll('-', ''), 'hex')
  if (!replies || id.length !== ID) return
  const bytes = Buffer.concat([id, proofOf(id, userId)])
  const token = BigInt(`0x${bytes.toString('hex')}`)
    .toString(32)
    .padStart(LENGTH, '0')
  const at = replies.address.lastIndexOf('@')
  return `${replies.address.slice(0, at)}+${token}${replies.address.slice(at)}`
}

export type ReplyToken = { readonly threadId: string; readonly isOf: (userId: string) => boolean }

/** Null: it isn't a reply address of this installation. Whether Stet gave it to somebody, `isOf` says. */
export function readReplyAddress(address: string): ReplyToken | null {
  const { replies } = env()
  const at = replies?.address.lastIndexOf('@') ?? -1
  if (!replies || at < 0) return null
  const [start, end] = [`${replies.address.slice(0, at)}+`, replies.address.slice(at)]
  const given = address.trim().toLowerCase()
  if (!given.startsWith(start) || !given.endsWith(end)) return null
  const bytes = readToken(given.slice(start.length, -end.length))
  if (!bytes) return null
  const [id, proof] = [bytes.subarray(0, ID), bytes.subarray(ID)]
  const threadId = id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return { threadId, isOf: (userId) => timingSafeEqual(proof, proofOf(id, userId)) }
}

function readToken(token: string): Buffer | null {
  if (token.length !== LENGTH || !/^[0-9a-v]*$/.test(token)) return null
  let value = 0n
  for (const digit of token) value = value * 32n + BigInt(Number.parseInt(digit, 32))
  const hex = value.toString(16).padStart((ID + PROOF) * 2, '0')
  return hex.length === (ID + PROOF) * 2 ? Buffer.from(hex, 'hex') : null
}

let key: Buffer | undefined

function proofOf(id: Buffer, userId: string): Buffer {
  key ??= Buffer.from(hkdfSync('sha256', installationSecret(), '', 'stet reply addresses', 32))
  return createHmac('sha256', key).update(id).update(userId).digest().subarray(0, PROOF)
}
