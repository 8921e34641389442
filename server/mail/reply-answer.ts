import 'server-only'
import { createTranslator } from 'use-intl/core'
import { LIMITS } from '@/domain/contract/limits'
import type { User } from '@/generated/prisma/client'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import type { Tx } from '../db/transaction'
import { env } from '../env'
import { mailReader } from '../session/reader-locale'
import { titlesOf } from '../views/titles'
import { oneLine, sendMail } from './outbox'

/** Why a reply by mail isn't taken; `files`: it is, without its files. */
export type NotTaken =
  | ('files' | 'only-files' | 'empty' | 'long' | 'unreadable' | 'many')
  | ('gone' | 'role' | 'locked')
  | ('other-address' | 'not-verified' | 'deactivated')

type Answered = {
  readonly from: string | null
  readonly messageId?: string
  readonly subject: string
  readonly files: readonly string[]
}

/** Tells somebody by mail that their reply wasn't taken: at the address of their account, whatever the reply said it is from. */
export async function mailAnswer(
  tx: Tx,
  { from, messageId, subject, files }: Answered,
  { user, threadId }: { readonly user: User; readonly threadId: string },
  why: NotTaken,
): Promise<void> {
  const { locale } = mailReader(user)
  const t = createTranslator({ locale, messages: { en, ko }[locale], namespace: 'replyMail' })
  const article = await articleFor(tx, user, threadId)
  const named = files.filter((name) => name !== '').slice(0, MOST_NAMED)
  const place = article && `${env().url}/articles/${article.id}?thread=${encodeURIComponent(threadId)}`
  const lines = [
    t(why === 'files' ? 'added' : 'notAdded', { title: article ? titlesOf(article, locale)[0] : '' }),
    t(`why.${why}`, { from: from ?? '', to: user.email, most: LIMITS.remark }),
    named.map((name) => `· ${oneLine(name)}`).join('\n'),
    place && `${t('place')}\n${place}`,
  ]
  await sendMail(tx, {
    ...{
      userId: user.id,
      to: user.email,
      subject: oneLine(`Re: ${subject.replace(/^(?:\s*(?:re|회신|답장)\s*:)+\s*/i, '')}`),
    },
    text: `${lines.filter((line) => line).join('\n\n')}\n`,
    headers: {
      'Auto-Submitted': 'auto-replied',
      ...(messageId !== undefined && { 'In-Reply-To': messageId, References: messageId }),
    },
  })
}

const MOST_NAMED = 20

/** The article, where the person may still read it. */
async function articleFor(tx: Tx, { id: userId, admin, deactivatedAt }: User, threadId: string) {
  if (deactivatedAt) return null
  return tx.article.findFirst({
    where: {
      ...{ deletedAt: null, threads: { some: { id: threadId } } },
      ...(!admin && { members: { some: { userId } } }),
    },
  })
}
