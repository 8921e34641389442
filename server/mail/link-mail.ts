import 'server-only'
import { createFormatter, createTranslator } from 'use-intl/core'
import type { OneTimeLink } from '@/domain/contract/people'
import { ownTimeZone, type Reader } from '@/domain/report/reader'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import type { Tx } from '../db/transaction'
import { oneLine, sendMail } from './outbox'

/** Links that work once, by mail. */

type Told = {
  readonly to: string
  readonly userId?: string
  readonly made: OneTimeLink
  readonly locale: Reader['locale']
  /** Of whom the link is for; absent: the server's, and so with its name. */
  readonly timeZone?: string | null
}

/** An invitation, from whom and to which article. False: this installation sends no mail. */
export const mailInvitation = (tx: Tx, inviter: string, article: string | undefined, told: Told): Promise<boolean> => {
  const t = wordsIn(told)
  const subject =
    article === undefined ? t('invitation.subject', { inviter }) : t('invitation.subjectArticle', { inviter, article })
  return mail(tx, subject, t('invitation.lead'), told)
}

export const mailPasswordLink = (tx: Tx, told: Told): Promise<boolean> => {
  const t = wordsIn(told)
  return mail(tx, t('password.subject'), t('password.lead'), told)
}

function mail(tx: Tx, subject: string, lead: string, { to, userId, made, ...reader }: Told): Promise<boolean> {
  const timeZone = reader.timeZone ?? ownTimeZone()
  const t = wordsIn(reader)
  const until = createFormatter({ locale: reader.locale, timeZone }).dateTime(new Date(made.expiresAt), {
    ...{ dateStyle: 'long' as const, timeStyle: 'short' as const, hourCycle: 'h23' as const },
  })
  return sendMail(tx, {
    ...{ to, subject: oneLine(subject) },
    ...(userId !== undefined && { userId }),
    text: `${[subject, `${lead}\n${made.link}`, t('once', { until, timeZone }), t('unasked')].join('\n\n')}\n`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

const wordsIn = ({ locale }: Pick<Told, 'locale'>) =>
  createTranslator({ locale, messages: { en, ko }[locale], namespace: 'linkMail' })
