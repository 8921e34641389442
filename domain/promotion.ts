import type { Finding } from './contract/findings'
import { LIMITS } from './contract/limits'
import type { GapType, Side, ThreadKind } from './contract/names'
import { THREAD_KINDS } from './thread-kinds'

type Words = NonNullable<Finding['counterpart']>

/**
 * The words that a thread made from a finding would be about; undefined: there are none. Kinds for the translation alone
 * are about its words, whichever side the finding is on.
 */
export function wordsFor(kind: ThreadKind, finding: Words & Pick<Finding, 'side' | 'counterpart'>): Words | undefined {
  return THREAD_KINDS[kind].onlyTranslation && finding.side === 'source' ? finding.counterpart : finding
}

/** What a finding fills into the thread made from it: as much of the contract's `NewThread` as the check knows. */
export function fieldsFrom(
  finding: Pick<Finding, 'side' | 'message' | 'severity' | 'expected' | 'classification'>,
  kind: ThreadKind,
): Record<string, string> {
  const { side, severity, expected } = finding
  const { category, gapType, gapOrigin } = finding.classification
  const message = finding.message.slice(0, LIMITS.reason).toWellFormed()
  switch (kind) {
    case 'comment':
      return { body: message }
    case 'issue':
      return { category, severity, body: message }
    case 'gap': {
      const origin = gapOrigin === undefined ? {} : { origin: gapOrigin }
      return { type: gapType, severity, explanation: message, ...origin }
    }
    case 'suggestion': {
      const replacement = side === 'target' && expected !== undefined ? { replacement: expected } : {}
      return { category, reason: message, ...replacement }
    }
  }
}

/** How a check classifies its findings. `lack`: whether they say that one side lacks what the other has. */
type Rule = {
  readonly category: string
  readonly gapType: GapType
  readonly lack: 'always' | 'without-counterpart' | 'never'
}

/** A finding's classification: what one side lacks is an omission or an addition, whichever check found it. */
export function classify(
  { side, counterpart }: { readonly side: Side; readonly counterpart?: object | undefined },
  { category, gapType, lack }: Rule,
): Finding['classification'] {
  const isLack = lack === 'always' || (lack === 'without-counterpart' && counterpart === undefined)
  if (!isLack) return { category, gapType }
  const missing = side === 'source' ? 'omission' : 'addition'
  return { category: `accuracy/${missing}`, gapType: missing, gapOrigin: 'translation' }
}
