import 'server-only'
import { type AnchorInput, NewThread, type Promotion } from '@/domain/contract/inputs'
import type { Locale } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Finding, Thread } from '@/domain/contract/shapes'
import { LIMITS } from '@/domain/contract/text'
import { fieldsFrom } from '@/domain/promotion'
import type { Caller } from '../actor'
import type { Tx } from '../db/transaction'
import { loadFinding } from '../queries/findings'
import { place } from './placing'
import { ACTION, openIn } from './threads'
import { type Writing, writeTo } from './write'

/** What people make of what the checks saw. `locale`: the language that it is said in. */

/** A finding that is none, and why; it stays so as long as its words do. */
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

/** Takes a dismissal back, or a promotion: the thread stays. */
export function reopenFinding(caller: Caller, findingId: string, locale: Locale): Promise<Finding> {
  return onFinding(caller, findingId, locale, async ({ tx, append }, { status, check }) => {
    if (status === 'fixed') throw corrected()
    if (status !== 'open') {
      await tx.finding.update({
        where: { id: findingId },
        data: { status: 'open', reason: null, judgedById: null, judgedAt: null, threadId: null },
      })
      await append('finding.reopened', { findingId, check })
    }
    return loadFinding(tx, findingId, locale)
  })
}

/** Makes it a thread on its words: what a person doesn't say is taken from the finding. */
export function promoteFinding(caller: Caller, findingId: string, input: Promotion, locale: Locale): Promise<Thread> {
  return onFinding(caller, findingId, locale, async (writing, finding) => {
    const { tx, actor, now } = writing
    writing.permit(ACTION[input.kind])
    mustBeOpen(finding)
    await mustStand(tx, finding)
    const words = wordsFor(input.kind, finding)
    const thread = await openIn(writing, words.paragraphId, threadOf(input, finding, words), { findingId })
    await tx.finding.update({
      where: { id: findingId },
      data: { status: 'promoted', threadId: thread.id, judgedById: actor.id, judgedAt: now },
    })
    return thread
  })
}

const onFinding = <T>(
  caller: Caller,
  findingId: string,
  locale: Locale,
  work: (writing: Writing, finding: Finding) => Promise<T>,
): Promise<T> =>
  writeTo(
    caller,
    (tx: Tx) => tx.finding.findUnique({ where: { id: findingId } }),
    'judge-finding',
    async (writing) => work(writing, await loadFinding(writing.tx, findingId, locale)),
  )

function mustBeOpen({ status, judgedBy }: Finding) {
  if (status === 'open') return
  if (status === 'fixed') throw corrected()
  throw new Refusal('ALREADY_DECIDED', `This finding was ${status}${judgedBy ? ` by ${judgedBy.name}` : ''}.`)
}

/** The checks come a moment after the correction: who judges in between is told as if they had been. */
async function mustStand(tx: Tx, { paragraphId, version, start, end }: Finding) {
  const paragraph = await tx.paragraph.findUniqueOrThrow({ where: { id: paragraphId } })
  if (version < paragraph.version) await place(tx, paragraph, { version, start, end }, 'suggestion')
}

const corrected = () => new Refusal('CONFLICT', 'This finding no longer holds: its words were corrected, or left out.')

type Words = NonNullable<Finding['counterpart']>

/** A correction is for the translation: the words there, whichever side the finding is on. */
function wordsFor(kind: Promotion['kind'], finding: Finding): Words {
  if (kind !== 'suggestion' || finding.side === 'target') return finding
  if (finding.counterpart) return finding.counterpart
  throw invalid('kind', 'suggestion is for the translation, and this finding has no words there')
}

function threadOf(input: Promotion, finding: Finding, { version, start, end }: Words): NewThread {
  const anchor = input.anchor ?? anchorOf(input.kind, { version, start, end })
  const message = finding.message.slice(0, LIMITS.reason).toWellFormed()
  const fields = fieldsFrom({ ...finding, message }, input.kind)
  switch (input.kind) {
    case 'comment':
    case 'issue':
      return NewThread.parse({ ...fields, ...input, anchor })
    case 'gap':
      return NewThread.parse({ origin: 'undetermined', ...fields, ...input, anchor })
    case 'suggestion':
      if (input.replacement === undefined && fields.replacement === undefined)
        throw invalid('replacement', 'is missing: what should stand there isn’t known')
      return NewThread.parse({ ...fields, ...input, anchor })
  }
}

/** A finding that covers no words is about its paragraph. */
const anchorOf = (kind: Promotion['kind'], anchor: AnchorInput): AnchorInput | undefined =>
  kind === 'suggestion' || anchor.start < anchor.end ? anchor : undefined
