import type { GapOrigin, GapType } from './contract/names'

/** The works that the typology is taken from; one that has no address here is a book. */
export const GAP_WORKS = {
  toulmin: { cite: 'Toulmin, The Uses of Argument (1958; updated edition 2003)' },
  'johnson-blair': { cite: 'Johnson & Blair, Logical Self-Defense (1977; 2006)' },
  walton: { cite: 'Walton, Reed & Macagno, Argumentation Schemes (2008)' },
  'stab-gurevych': {
    cite: 'Stab & Gurevych, Recognizing Insufficiently Supported Arguments in Argumentative Essays (EACL 2017)',
    href: 'https://aclanthology.org/E17-1092/',
  },
  mqm: { cite: 'MQM, Multidimensional Quality Metrics', href: 'https://themqm.org/' },
  bbc: { cite: 'BBC Editorial Guidelines', href: 'https://www.bbc.co.uk/editorialguidelines/' },
  spj: { cite: 'SPJ Code of Ethics (2014)', href: 'https://www.spj.org/ethicscode.asp' },
  'press-ethics': { cite: '한국신문윤리위원회, 신문윤리실천요강', href: 'http://www.ikpec.or.kr/' },
} as const satisfies Record<string, { readonly cite: string; readonly href?: string }>

export type GapWork = keyof typeof GAP_WORKS

/** Where in a work a type is from, in that work's own term. */
type Source = { readonly work: GapWork; readonly part: string }

type Facts = {
  /** Where a gap of the type mostly comes from: what a new one is set to when its place doesn't say. */
  readonly origin: GapOrigin
  readonly sources: readonly [Source, ...Source[]]
}

/** What is known of each type besides its words, which are messages (`desk.gap.types`). */
export const GAP_TYPE_FACTS = {
  'unsupported-claim': { origin: 'source', sources: [from('toulmin', 'data'), from('bbc', 'Accuracy')] },
  'insufficient-evidence': {
    origin: 'source',
    sources: [from('stab-gurevych', 'sufficiency'), from('johnson-blair', 'sufficiency')],
  },
  'missing-premise': { origin: 'source', sources: [from('toulmin', 'warrant')] },
  'non-sequitur': { origin: 'source', sources: [from('johnson-blair', 'relevance')] },
  'causal-leap': { origin: 'source', sources: [from('walton', 'argument from correlation to cause')] },
  contradiction: { origin: 'both', sources: [from('johnson-blair', 'acceptability')] },
  'circular-reasoning': { origin: 'source', sources: [from('johnson-blair', 'acceptability')] },
  'false-equivalence': { origin: 'source', sources: [from('walton', 'argument from analogy')] },
  'ambiguous-term': { origin: 'both', sources: [from('mqm', 'Terminology')] },
  misattribution: { origin: 'both', sources: [from('spj', 'Identify sources clearly')] },
  'headline-not-supported': {
    origin: 'source',
    sources: [from('spj', 'Provide context'), from('press-ethics', '제10조 편집지침 ①제목의 원칙')],
  },
  'omitted-context': { origin: 'source', sources: [from('spj', 'Provide context'), from('toulmin', 'qualifier')] },
  omission: { origin: 'translation', sources: [from('mqm', 'Accuracy: Omission')] },
  addition: { origin: 'translation', sources: [from('mqm', 'Accuracy: Addition')] },
  'mistranslated-relation': { origin: 'translation', sources: [from('mqm', 'Accuracy: Mistranslation')] },
  'wrongly-restored-subject': { origin: 'translation', sources: [from('mqm', 'Accuracy: Mistranslation')] },
} as const satisfies Record<GapType, Facts>

function from(work: GapWork, part: string): Source {
  return { work, part }
}

/** How many types a list offers before all of them. */
export const MOST_USED = 5

/** The types used most, those used alike in the order of the list. */
export const mostUsed = <T extends { readonly used: number }>(types: readonly T[]): T[] =>
  types.toSorted((one, other) => other.used - one.used).slice(0, MOST_USED)

/** Whether only a translation can introduce a gap of the type. */
export const isOfTranslation = (type: GapType): boolean => GAP_TYPE_FACTS[type].origin === 'translation'
