import 'server-only'
import { createHash } from 'node:crypto'
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser'
import type { MailWords } from '@/formats/read/reply/reply-text'
import { env } from '../env'
import type { SentBy } from '../session/mail-sender'
import { isAutomatic } from './automatic'
import { headersOf } from './headers'
import { isVerified } from './verified'

/** A mail as it came in. */
export type ReceivedMail = SentBy & {
  /** The same for each copy of it, and no other. */
  readonly id: string
  readonly messageId?: string
  readonly subject: string
  readonly words: MailWords
  /** Names of the files in it, without what belongs to its look. */
  readonly files: readonly string[]
  /** Nobody wrote it: it is never answered. */
  readonly automatic: boolean
}

/** The most of a mail that is read, in bytes: what lies behind is in its files. */
export const MOST_READ = 2 * 1024 * 1024

/** Null: it can't be read, now or later; no mail program writes such a mail. */
export async function readMail(raw: Buffer): Promise<ReceivedMail | null> {
  const read = await simpleParser(raw.subarray(0, MOST_READ), {
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true },
  }).catch(() => null)
  if (!read) return null
  const headers = headersOf(read.headerLines)
  const from = addressesOf(read.from)
  const { replies } = env()
  const messageId = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/.exec(read.messageId?.trim() ?? '')?.[0]
  return {
    id: createHash('sha256')
      .update(messageId ?? raw)
      .digest('base64url'),
    ...(messageId !== undefined && { messageId }),
    from: from.length === 1 ? (from[0] ?? null) : null,
    to: [...DELIVERED.flatMap((name) => addressesIn(headers(name))), ...addressesOf(read.to), ...addressesOf(read.cc)],
    verified: replies?.verifiedBy === undefined ? null : isVerified(headers, replies.verifiedBy, from[0] ?? ''),
    automatic: isAutomatic(headers, from),
    subject: read.subject ?? '',
    words: { text: read.text ?? '', html: typeof read.html === 'string' ? read.html : '' },
    files: filesOf(read, raw.length > MOST_READ),
  }
}

/** Where the mail was really delivered to, as mail servers note it. */
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to']

const addressesIn = (values: readonly string[]) =>
  values.flatMap((value) => value.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [])

function addressesOf(given: AddressObject | readonly AddressObject[] | undefined): string[] {
  const objects: readonly AddressObject[] = given === undefined ? [] : 'value' in given ? [given] : given
  return objects
    .flatMap(({ value }) => value)
    .flatMap((one) => [one, ...(one.group ?? [])])
    .flatMap(({ address }) => (address ? address.toLowerCase() : []))
}

/** What signs a mail, or what its look is made of: the emblem of a house in its signature. */
const SIGNATURE = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/
const EMBLEM = 64 * 1024

const isOfItsLook = ({ contentType, related, size }: Attachment) =>
  SIGNATURE.test(contentType) || (related && contentType.startsWith('image/') && size <= EMBLEM)

function filesOf({ attachments }: ParsedMail, isCut: boolean): string[] {
  const files = attachments.filter((one) => !isOfItsLook(one)).map(({ filename }) => filename ?? '')
  return isCut && files.length === 0 ? [''] : files
}
