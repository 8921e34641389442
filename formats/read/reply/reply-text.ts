import EmailReplyParser from 'email-reply-parser'
import { textOfHtml } from './html-text'
import { withoutKoreanQuotes, withoutSentWith } from './korean-quotes'

/** The words of a mail, as its sender wrote them; a mail may hold the same twice. */
export type MailWords = { readonly text: string; readonly html: string }

/**
 * What somebody wrote in a reply: without what they quoted, and without their signature. Words between quoted ones stay. Of
 * the two forms the one with tags is read, where there is one: plain text is broken into lines of 78 characters by many mail
 * programs. Empty: nothing was written.
 */
export function replyText({ text, html }: MailWords): string {
  const given = textOfHtml(html) || text
  const lines = given.slice(0, LONGEST).replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ')
  return withoutSentWith(withoutQuotes(withoutKoreanQuotes(lines)))
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** In UTF-16 code units: what is looked at. Longer than a reply may be, with what it quotes. */
const LONGEST = 60_000

/** The library’s patterns take much longer by each character of a line: a long one, which is none of theirs, is held back. */
function withoutQuotes(text: string): string {
  const held: string[] = []
  const short = text.replace(
    LONG_LINE,
    (_, quoted: string, line: string) => `${quoted}${HELD}${held.push(line) - 1}${HELD}`,
  )
  const own = new EmailReplyParser().parseReply(short)
  return own.replace(HOLD, (_, index: string) => held[Number(index)] ?? '')
}

const LONG_LINE = /^((?:> ?)*)(.{300,})$/gm
/** For private use: it has no meaning in a text. */
const HELD = '\uE000'
const HOLD = /\uE000(\d+)\uE000/g
