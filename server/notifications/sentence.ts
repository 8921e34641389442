import 'server-only'
import { createFormatter, createTranslator } from 'next-intl'
import { rangeWords } from '@/domain/assignment-range'
import type { Assignment } from '@/domain/contract/assignment'
import type { NotificationType } from '@/domain/contract/names'
import type { Reader } from '@/domain/report/reader'
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
  readonly assignment: Assignment | undefined
}

const MESSAGES = { en, ko }

/** The translator of these messages, for what is written to a person rather than drawn for him. */
export const toldIn = ({ locale, timeZone }: Reader) =>
  createTranslator({ locale, timeZone, messages: MESSAGES[locale], namespace: 'notifications' })
type Translate = ReturnType<typeof toldIn>

/** What happened, to what words, and why: in one or two sentences, without a full stop at the end. */
export function sentenceOf(told: Told, reader: Reader): string {
  const t = toldIn(reader)
  const { details } = told
  const said = t(`said.${told.type}`, {
    actor: told.actor ?? 'Stet',
    count: details.threads ?? 1,
    kind: told.kind ?? 'other',
    to: details.from === 'approved' && details.to === 'in_review' ? 'reopened' : (details.to ?? 'other'),
    role: details.role ?? 'none',
    resolution: details.resolution ?? 'other',
    assignee: details.assignee ?? '',
    mine: details.assignee === undefined ? 'yes' : 'no',
    ended: details.ended ?? 'other',
  })
  const words = told.assignment ? partOf(told.assignment, reader) : wordsOf(told, t)
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

/** A due date is a day, the same one everywhere: it ends when that of UTC does. */
const DAY = { dateStyle: 'medium', timeZone: 'UTC' } as const

/** What somebody is assigned to, until when, and what was said about it. */
function partOf({ dueAt, note, endedAt, ...range }: Assignment, { locale, timeZone }: Reader): string {
  const t = createTranslator({ locale, timeZone, messages: MESSAGES[locale], namespace: 'assignments' })
  const format = createFormatter({ locale, timeZone })
  const isDue = dueAt !== undefined && endedAt === undefined
  const due = isDue ? t('due', { date: format.dateTime(new Date(dueAt), DAY) }) : []
  const said =
    note === undefined || note.trim() === '' ? [] : toldIn({ locale, timeZone })('quoted', { words: note.trim() })
  return [rangeWords(range, t), due, said].flat().join(', ')
}
