import type { Article, Finding, Thread } from '@/domain/contract/shapes'
import { offersFor } from '@/domain/offers'
import { OPENINGS } from '../model/openings'

/** What a command's being possible depends on. */
export type Situation = {
  readonly article: Pick<Article, 'abilities' | 'policy'>
  readonly meId: string
  /** In focus. */
  readonly thread: Thread | undefined
  readonly finding: Finding | undefined
  readonly undoable: boolean
  readonly filtering: boolean
  readonly mending: boolean
  /** Names and numbers are lit. */
  readonly ledger: boolean
}

type Command = {
  readonly name: string
  /** As the desk's keys take it (use-desk-keys). */
  readonly key: string
  readonly shift?: true
  /** As it is shown; the second does the same. */
  readonly caps: readonly [string, string?]
  readonly group: 'go' | 'write' | 'decide' | 'show' | 'article'
  /** Means the same while pairs are mended. */
  readonly still?: true
  readonly able?: (situation: Situation) => boolean
}

const may =
  (ability: string) =>
  ({ article }: Situation): boolean =>
    article.abilities.includes(ability)

const offered =
  (offer: 'accept' | 'reject') =>
  ({ thread, article, meId }: Situation): boolean =>
    thread !== undefined && offersFor(thread, article, meId)[offer]

const mayOpen = (kind: (typeof OPENINGS)[number]['kind']) =>
  may(OPENINGS.find((opening) => opening.kind === kind)?.ability ?? '')

const lit = ({ ledger }: Situation): boolean => ledger

/** Every command of the desk that has a key: for its keys, their list and the palette. */
export const COMMANDS = [
  { name: 'nextUnit', key: 'j', caps: ['J', '↓'], group: 'go', still: true },
  { name: 'previousUnit', key: 'k', caps: ['K', '↑'], group: 'go', still: true },
  { name: 'nextThread', key: 'n', caps: ['N'], group: 'go' },
  { name: 'previousThread', key: 'p', caps: ['P'], group: 'go' },
  { name: 'nextFinding', key: 'f', caps: ['F'], group: 'go' },
  { name: 'previousFinding', key: 'f', shift: true, caps: ['⇧ F'], group: 'go' },
  { name: 'toCard', key: 'Enter', caps: ['Enter'], group: 'go' },
  { name: 'back', key: 'Escape', caps: ['Esc'], group: 'go', able: ({ thread, finding }) => !!(thread ?? finding) },
  { name: 'suggest', key: 's', caps: ['S'], group: 'write', able: mayOpen('suggestion') },
  { name: 'rewrite', key: 'w', caps: ['W'], group: 'write', able: may('suggest') },
  { name: 'menu', key: 'm', caps: ['M'], group: 'write' },
  { name: 'comment', key: 'c', caps: ['C'], group: 'write', able: mayOpen('comment') },
  { name: 'issue', key: 'i', caps: ['I'], group: 'write', able: mayOpen('issue') },
  { name: 'gap', key: 'g', caps: ['G'], group: 'write', able: mayOpen('gap') },
  { name: 'accept', key: 'a', caps: ['A'], group: 'decide', able: offered('accept') },
  { name: 'acceptStay', key: 'a', shift: true, caps: ['⇧ A'], group: 'decide', able: offered('accept') },
  { name: 'reject', key: 'r', caps: ['R'], group: 'decide', able: offered('reject') },
  {
    name: 'dismiss',
    key: 'd',
    caps: ['D'],
    group: 'decide',
    able: (situation) => situation.finding !== undefined && may('judge-finding')(situation),
  },
  { name: 'bulk', key: 'b', caps: ['B'], group: 'decide', able: may('decide') },
  { name: 'signOff', key: 'o', caps: ['O'], group: 'decide', able: may('sign-off') },
  { name: 'versions', key: 'h', caps: ['H'], group: 'show' },
  { name: 'since', key: 'v', caps: ['V'], group: 'show' },
  { name: 'filter', key: '/', caps: ['/'], group: 'show' },
  { name: 'clearFilter', key: '0', caps: ['0'], group: 'show', able: ({ filtering }) => filtering },
  { name: 'copyLink', key: 'y', caps: ['Y'], group: 'show' },
  { name: 'undo', key: 'z', caps: ['Z'], group: 'decide', still: true, able: ({ undoable }) => undoable },
  { name: 'checks', key: 'x', caps: ['X'], group: 'show' },
  { name: 'ledger', key: 'q', caps: ['Q'], group: 'show' },
  { name: 'nextPlace', key: '.', caps: ['.'], group: 'go', able: lit },
  { name: 'previousPlace', key: ',', caps: [','], group: 'go', able: lit },
  { name: 'nextLit', key: 't', caps: ['T'], group: 'go', able: lit },
  { name: 'previousLit', key: 't', shift: true, caps: ['⇧ T'], group: 'go', able: lit },
  { name: 'textLarger', key: '+', caps: ['+'], group: 'show', still: true },
  { name: 'textSmaller', key: '-', caps: ['−'], group: 'show', still: true },
  { name: 'export', key: 'e', caps: ['E'], group: 'article', still: true },
  { name: 'unsure', key: 'u', caps: ['U'], group: 'go', still: true },
  { name: 'mend', key: 'l', caps: ['L'], group: 'write', still: true, able: may('align') },
  { name: 'keys', key: '?', caps: ['?'], group: 'show', still: true },
] as const satisfies readonly Command[]

/** What the keys mean while pairs are mended. Arrows choose a place, so they are no commands of their own. */
export const MENDING = [
  { name: 'choose', caps: ['↑', '↓'] },
  { name: 'cross', caps: ['←', '→'] },
  { name: 'merge', key: 'm', caps: ['M'] },
  { name: 'split', key: 's', caps: ['S'] },
  { name: 'move', caps: ['⇧ ↑', '⇧ ↓'] },
  { name: 'aside', key: 'x', caps: ['X'] },
  { name: 'confirm', key: 'y', caps: ['Y'] },
  { name: 'realign', key: 'r', caps: ['R'] },
  { name: 'done', key: 'Escape', caps: ['Esc', 'L'] },
] as const satisfies readonly (Pick<Command, 'name' | 'caps'> & { key?: string })[]

export type NamedCommand = Command & { readonly name: (typeof COMMANDS)[number]['name'] }

/** Those that would do something. */
export const ableIn = (situation: Situation): NamedCommand[] =>
  COMMANDS.filter((command: NamedCommand) => {
    if (situation.mending && !command.still) return false
    return command.able?.(situation) ?? true
  })
