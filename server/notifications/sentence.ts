import 'server-only'
import { createTranslator } from 'next-intl'
import type { Locale, NotificationType } from '@/domain/contract/names'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import type { Details } from './details'

/** A notification in words. */

export type Told = {
  readonly type: NotificationType
  /** Null: Stet itself. */
  readonly actor: string | null
  readonly details: Details
  /** Of the first thread. */
  readonly kind: string | undefined
  /** The words of a comment, on one line. */
  readonly comment: string | undefined
  /** What a suggestion puts for what, without its marks. */
  readonly change: { readonly from: string; readonly to: string } | undefined
}

const MESSAGES = { en, ko }

/** The translator of these messages, for what is written to a person rather than drawn for him. */
export const toldIn = (locale: Locale) =>
  createTranslator({ locale, messages: MESSAGES[locale], namespace: 'notifications' })
type Translate = ReturnType<typeof toldIn>

/** What happened, to what words, and why: in one or two sentences, without a full stop at the end. */
export function sentenceOf(told: Told, locale: Locale): string {
  const t = toldIn(locale)
  const { details } = told
  const said = t(`said.${told.type}`, {
    actor: told.actor ?? 'Stet',
    count: details.threads ?? 1,
    kind: told.kind ?? 'other',
    to: details.to ?? 'other',
    role: details.role ?? 'none',
    resolution: details.resolution ?? 'other',
  })
  const words = wordsOf(told, t)
  const whole = words === undefined ? said : t('withWords', { said, words })
  return details.reason === undefined ? whole : t('withReason', { said: whole, reason: details.reason })
}

/** What it is about, in the words of the text or of the comment. */
function wordsOf({ details, comment, change }: Told, t: Translate): string | undefined {
  if (comment !== undefined) return t('quoted', { words: comment })
  if (!change || (details.threads ?? 1) > 1) return undefined
  const { from, to } = change
  if (from === '' && to === '') return undefined
  if (from === '') return t('inserted', { to })
  return to === '' ? t('deleted', { from }) : t('replaced', { from, to })
}
