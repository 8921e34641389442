import 'server-only'
import { createFormatter, createTranslator } from 'use-intl/core'
import { Locale } from '@/domain/contract/names'
import { ownTimeZone } from '@/domain/report/reader'
import { plainText } from '@/domain/text/inline'
import type { Guest } from '@/generated/prisma/client'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import type { Tx } from '../db/transaction'
import { guestLink, isOpen } from '../session/guest-link'
import { UNANSWERED } from '../views/query'
import { titlesOf } from '../views/titles'
import { oneLine, sendMail } from './outbox'

/** Queries by mail: all open ones of a person in one, with the one link. */

/** In which further questions go with the first. */
const GATHERED = 5 * 60_000

export type QueryMailReason = 'asked' | 'withdrawn' | 'reminder'

/**
 * Writes the mail of somebody's open queries, or writes the one anew that still waits. False: there is none to be sent. A
 * withdrawal begins no mail.
 */
export async function writeQueryMail(tx: Tx, guest: Guest, now: Date, why: QueryMailReason): Promise<boolean> {
  const waiting = await tx.mail.findFirst({ where: { guestId: guest.id, sentAt: null, heldUntil: null } })
  const text = isOpen(guest, now) ? await textFor(tx, guest, why) : undefined
  if (!text || guest.email === null) {
    if (waiting) await tx.mail.delete({ where: { id: waiting.id } })
    return false
  }
  if (waiting) {
    const sooner = why === 'reminder' && { dueAt: now }
    await tx.mail.update({ where: { id: waiting.id }, data: { ...text, ...sooner } })
    return true
  }
  if (why === 'withdrawn') return false
  return sendMail(tx, {
    ...{ to: guest.email, guestId: guest.id, ...text },
    dueAt: why === 'reminder' ? now : new Date(now.getTime() + GATHERED),
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

async function textFor(tx: Tx, guest: Guest, why: QueryMailReason) {
  const article = await tx.article.findUniqueOrThrow({ where: { id: guest.articleId } })
  const queries = await tx.query.findMany({
    where: { guestId: guest.id, ...UNANSWERED },
    orderBy: { id: 'asc' },
    include: {
      askedBy: { select: { name: true } },
      thread: { select: { quote: true, paragraph: { select: { text: true } } } },
    },
  })
  if (queries.length === 0) return
  const locale = Locale.parse(guest.locale)
  const timeZone = ownTimeZone()
  const t = createTranslator({ locale, messages: { en, ko }[locale], namespace: 'queryMail' })
  const format = createFormatter({ locale, timeZone })
  const names = [...new Set(queries.map(({ askedBy }) => askedBy.name))]
  const about = {
    title: titlesOf(article, locale)[0],
    asker: format.list(names, { type: 'conjunction' }),
    count: queries.length,
  }
  const subject = why === 'reminder' ? t('subjectAgain', about) : t('subject', about)
  const asked = queries.map(({ question, dueAt, thread }, index) =>
    [
      `${index + 1}. ${question}`,
      thread.quote && t('words', { words: oneLine(thread.quote) }),
      thread.paragraph && t('context', { words: excerpt(plainText(thread.paragraph.text)) }),
      dueAt && t('due', { date: format.dateTime(dueAt, { dateStyle: 'long', timeZone: 'UTC' }) }),
    ]
      .filter(Boolean)
      .join('\n   '),
  )
  const until = format.dateTime(guest.expiresAt, { dateStyle: 'long' })
  const lines = [t('lead', about), ...asked, `${t('open')}\n${guestLink(guest)}`, t('yours', { until })]
  return { subject: oneLine(subject), text: `${lines.join('\n\n')}\n` }
}

const LONGEST = 400
const excerpt = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${[...line].slice(0, LONGEST - 1).join('')}…`
}
