import type { CheckId, GapType, Side } from './contract/names'

type Found = { readonly check: CheckId; readonly side: Side; readonly counterpart?: object | undefined }

/** The MQM category that a finding is an issue or a correction of, where a person doesn't say otherwise. */
export function categoryOf(finding: Found): string {
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
export function gapTypeOf(finding: Found): GapType {
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
export const isLack = ({ check, counterpart }: Found): boolean =>
  check === 'omission' || ((check === 'number' || check === 'date') && counterpart === undefined)
