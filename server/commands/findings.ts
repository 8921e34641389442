import 'server-only'
import type { Finding, PromotionUndone } from '@/domain/contract/findings'
import { NewThread, type Promotion } from '@/domain/contract/inputs'
import type { Locale } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import { can } from '@/domain/policy'
import { fieldsFrom, wordsFor } from '@/domain/promotion'
import { holdsRange, THREAD_KINDS } from '@/domain/thread-kinds'
import type { Tx } from '../db/transaction'
import { loadParagraph } from '../manuscript/load'
import { loadFinding } from '../queries/findings'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { concernParticipants } from './concerns'
import { withdraw } from './decisions'
import { endGap } from './gaps'
import { articleOf } from './lock'
import { place } from './place'
import { loadSuggested } from './suggestion'
import { openIn } from './threads'
import { type WriteContext, write } from './write'

/** People's decisions about what the checks found. `locale`: the language of the finding's message. */

/** Dismisses a finding, with a reason; it stays dismissed as long as its words do. */
export function dismissFinding(caller: Caller, findingId: string, reason: string, locale: Locale): Promise<Finding> {
  return onFinding(caller, findingId, locale, async ({ tx, actor, now, append }, finding) => {
    mustBeOpen(finding)
    await mustStand(tx, finding)
    await tx.finding.update({
      where: { id: findingId },
      data: { status: 'dismissed', reason, judgedById: actor.id, judgedAt: now },
    })
    await append('finding.dismissed', { findingId, check: finding.check, reason })
    return loadFinding(tx, findingId, locale)
  })
}

/** Undoes a dismissal, or a promotion: the thread stays. */
export function reopenFinding(caller: Caller, findingId: string, locale: Locale): Promise<Finding> {
  return onFinding(caller, findingId, locale, async ({ tx, append }, { status, check }) => {
    if (status === 'fixed') throw alreadyFixed()
    if (status !== 'open') {
      await reopen(tx, findingId)
      await append('finding.reopened', { findingId, check, concerns: [] })
    }
    return loadFinding(tx, findingId, locale)
  })
}

/** Makes a thread on its words: what the person doesn't give is taken from the finding. */
export function promoteFinding(caller: Caller, findingId: string, input: Promotion, locale: Locale): Promise<Thread> {
  return onFinding(caller, findingId, locale, async (writing, finding) => {
    const { tx, actor, now } = writing
    writing.permit(THREAD_KINDS[input.kind].opens)
    mustBeOpen(finding)
    await mustStand(tx, finding)
    const words = wordsFor(input.kind, finding)
    if (!words) throw invalid('kind', 'suggestion is for the translation, and this finding has no text there')
    const paragraph = await loadParagraph(writing.tx, words.paragraphId)
    const thread = await openIn(writing, paragraph, threadFrom(input, finding, words), { findingId })
    await tx.finding.update({
      where: { id: findingId },
      data: { status: 'promoted', threadId: thread.id, judgedById: actor.id, judgedAt: now },
    })
    return { ...thread, findingId }
  })
}

/** Undoes a promotion and ends the thread that it made; the discussion is kept. `note`: why a gap is waived. */
export function undoPromotion(
  caller: Caller,
  findingId: string,
  note: string,
  locale: Locale,
): Promise<PromotionUndone> {
  return onFinding(caller, findingId, locale, async (writing, { status, check, threadId }) => {
    const { tx, append } = writing
    if (status === 'fixed') throw alreadyFixed()
    if (status !== 'promoted' || threadId === undefined)
      throw new Refusal('CONFLICT', `This finding is ${status}, not promoted.`)
    const concerns = await concernParticipants(writing, threadId, 'resolved')
    await close(writing, threadId, note)
    await reopen(tx, findingId)
    await append('finding.reopened', { findingId, check, threadId, concerns })
    return { finding: await loadFinding(tx, findingId, locale), thread: await loadThread(tx, threadId) }
  })
}

/** Ends a thread in the way of its kind, if the actor may. */
async function close(writing: WriteContext, threadId: string, note: string): Promise<void> {
  const { tx, standing, permit } = writing
  const { kind } = await tx.thread.findUniqueOrThrow({ where: { id: threadId } })
  switch (kind) {
    case 'suggestion':
      return withdraw(writing, await loadSuggested(tx, threadId))
    case 'gap':
      // It blocks approval until it is ended, which only an editor may do.
      if (can('resolve-gap', standing) === 'yes') return endGap(writing, threadId, 'waived', note)
      break
    case 'comment':
    case 'issue':
  }
  permit('resolve-thread')
  await tx.thread.update({ where: { id: threadId }, data: { status: 'resolved' } })
}

const reopen = (tx: Tx, findingId: string) =>
  tx.finding.update({
    where: { id: findingId },
    data: { status: 'open', reason: null, judgedById: null, judgedAt: null, threadId: null },
  })

const onFinding = <T>(
  caller: Caller,
  findingId: string,
  locale: Locale,
  work: (writing: WriteContext, finding: Finding) => Promise<T>,
): Promise<T> =>
  write(caller, articleOf.finding(findingId), 'judge-finding', async (writing) =>
    work(writing, await loadFinding(writing.tx, findingId, locale)),
  )

function mustBeOpen({ status, judgedBy }: Finding) {
  if (status === 'open') return
  if (status === 'fixed') throw alreadyFixed()
  throw new Refusal('ALREADY_DECIDED', `This finding was ${status}${judgedBy ? ` by ${judgedBy.name}` : ''}.`)
}

/** The checks run a moment after a correction: a decision made in between gets the answer that it will get afterwards. */
async function mustStand(tx: Tx, { paragraphId, version, start, end }: Finding) {
  const paragraph = await tx.paragraph.findUniqueOrThrow({ where: { id: paragraphId } })
  if (version < paragraph.version) await place(tx, paragraph, { version, start, end }, 'suggestion')
}

const alreadyFixed = () =>
  new Refusal('CONFLICT', 'This finding no longer applies: its text was corrected or excluded.')

type Words = NonNullable<Finding['counterpart']>

/** The thread made from a finding: what isn't given is taken from it. One that covers no words is about its paragraph. */
function threadFrom(input: Promotion, finding: Finding, { version, start, end }: Words): NewThread {
  const anchor = input.anchor ?? (holdsRange(input.kind, { start, end }) ? { version, start, end } : undefined)
  const fields = fieldsFrom(finding, input.kind)
  if (input.kind === 'suggestion' && input.replacement === undefined && fields.replacement === undefined)
    throw invalid('replacement', 'is missing: the finding doesn’t say what should replace the text')
  const origin = input.kind === 'gap' ? { origin: 'undetermined' } : {}
  return NewThread.parse({ ...origin, ...fields, ...input, anchor })
}
