/**
 * The closed vocabularies that the desk shows as lists. The schemas (names.ts) are made of them; who has nothing to check
 * needs no schema, and does without the library they are written with.
 */

export const SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const

/** What an automatic check compares: the translation with its source, the wording of an article with itself, or its argument. */
export const CHECK_FAMILIES = ['translation', 'style', 'logic'] as const

/** The types of gap: faulty reasoning wherever it stands, then what only a translation can introduce. */
export const GAP_TYPES = [
  'unsupported-claim',
  'insufficient-evidence',
  'missing-premise',
  'non-sequitur',
  'causal-leap',
  'contradiction',
  'circular-reasoning',
  'false-equivalence',
  'ambiguous-term',
  'misattribution',
  'headline-not-supported',
  'omitted-context',
  'omission',
  'addition',
  'mistranslated-relation',
  'wrongly-restored-subject',
] as const

export const GAP_ORIGINS = ['source', 'translation', 'both', 'undetermined'] as const

/** How a gap ends. */
export const GAP_ENDS = ['fixed', 'noted', 'waived'] as const

export const LINK_RELATIONS = ['supports', 'contradicts', 'needs', 'repeats'] as const

export const EXPORT_CONTENTS = ['clean', 'tracked', 'bilingual', 'report', 'suggestions', 'gaps', 'findings'] as const
export type ExportContent = (typeof EXPORT_CONTENTS)[number]

/** The one of a list that is called so, if there is one. */
export const called = <Name extends string>(list: readonly Name[], name: string): Name | undefined =>
  list.find((one) => one === name)

/** The same where it must be one. Throws where it isn't. */
export function nameIn<Name extends string>(list: readonly Name[], name: string): Name {
  const one = called(list, name)
  if (one === undefined) throw new Error(`${name} is none of ${list.join(', ')}`)
  return one
}

/** Who is asked without an account. */
export const GUEST_KINDS = ['author', 'translator', 'lawyer', 'source', 'other'] as const

/** How an article is read by a link: as it stands, or with what has been changed. */
export const PROOF_CONTENTS = ['clean', 'tracked'] as const
