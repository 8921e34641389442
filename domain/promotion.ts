import type { GapType, Side, ThreadKind } from './contract/names'
import type { Finding } from './contract/shapes'

/** How a check classifies its findings. `lack`: whether they say that one side lacks what the other has. */
type Rule = {
  readonly category: string
  readonly gapType: GapType
  readonly lack: 'always' | 'without-counterpart' | 'never'
}

/** What a finding is classified as: what a side lacks is an omission or an addition, whichever check saw it. */
export function classify(
  { side, counterpart }: { readonly side: Side; readonly counterpart?: object | undefined },
  { category, gapType, lack }: Rule,
): Finding['classification'] {
  const isLack = lack === 'always' || (lack === 'without-counterpart' && counterpart === undefined)
  if (!isLack) return { category, gapType }
  const missing = side === 'source' ? 'omission' : 'addition'
  return { category: `accuracy/${missing}`, gapType: missing, gapOrigin: 'translation' }
}

type Promotable = Pick<Finding, 'message' | 'severity' | 'side' | 'expected' | 'classification'>

/** What the fields of a thread hold that is made of a finding, where a person says nothing else: as much as the check knows. */
export function fieldsFrom(finding: Promotable, kind: ThreadKind): Record<string, string> {
  const { message, severity, side, expected } = finding
  const { category, gapType, gapOrigin } = finding.classification
  switch (kind) {
    case 'comment':
      return { body: message }
    case 'issue':
      return { category, severity, body: message }
    case 'gap':
      return { type: gapType, severity, explanation: message, ...(gapOrigin !== undefined && { origin: gapOrigin }) }
    case 'suggestion':
      return {
        category,
        reason: message,
        ...(side === 'target' && expected !== undefined && { replacement: expected }),
      }
  }
}
