import type { GapType, ThreadKind } from './contract/names'
import type { Finding } from './contract/shapes'
import { LIMITS } from './contract/text'
import { THREAD_KINDS } from './thread-kinds'

type Found = Pick<Finding, 'check' | 'side' | 'counterpart'>
type Words = NonNullable<Finding['counterpart']>

/**
 * The words that a thread made of a finding would be about; undefined: there are none. What is for the translation alone is
 * about the words there, whichever side the finding is on.
 */
export function wordsFor(kind: ThreadKind, finding: Words & Found): Words | undefined {
  return THREAD_KINDS[kind].onlyTranslation && finding.side === 'source' ? finding.counterpart : finding
}

/** What a finding fills into the thread that it is made: as much of the contract's `NewThread` as the check knows. */
export function fieldsFrom(
  finding: Found & Pick<Finding, 'message' | 'severity' | 'expected'>,
  kind: ThreadKind,
): Record<string, string> {
  const { side, severity, expected } = finding
  const message = finding.message.slice(0, LIMITS.reason).toWellFormed()
  switch (kind) {
    case 'comment':
      return { body: message }
    case 'issue':
      return { category: categoryOf(finding), severity, body: message }
    case 'gap': {
      const origin = isLack(finding) ? { origin: 'translation' } : {}
      return { type: gapTypeOf(finding), severity, explanation: message, ...origin }
    }
    case 'suggestion': {
      const replacement = side === 'target' && expected !== undefined ? { replacement: expected } : {}
      return { category: categoryOf(finding), reason: message, ...replacement }
    }
  }
}

/** The MQM category that a finding is an issue or a correction of, where a person doesn't say otherwise. */
function categoryOf(finding: Found): string {
  if (isLack(finding)) return finding.side === 'source' ? 'accuracy/omission' : 'accuracy/addition'
  switch (finding.check) {
    case 'number':
      return 'accuracy/number'
    case 'name':
      return 'accuracy/name'
    case 'untranslated':
      return 'accuracy/untranslated'
    case 'broken':
      return 'linguistic-conventions/punctuation'
    case 'glossary':
      return 'terminology/wrong-term'
    case 'term':
      return 'terminology/inconsistent'
    case 'structure':
      return 'design-markup/formatting'
    default:
      return 'accuracy/mistranslation'
  }
}

/** The type of gap that a finding is. */
function gapTypeOf(finding: Found): GapType {
  if (isLack(finding)) return finding.side === 'source' ? 'omission' : 'addition'
  switch (finding.check) {
    case 'quotation':
      return 'misattribution'
    case 'name':
    case 'glossary':
    case 'term':
      return 'ambiguous-term'
    default:
      return 'mistranslated-relation'
  }
}

/** What stands on one side and has nothing to answer to it on the other. */
const isLack = ({ check, counterpart }: Found): boolean =>
  check === 'omission' || ((check === 'number' || check === 'date') && counterpart === undefined)
