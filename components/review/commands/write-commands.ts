import { LINK_RELATIONS } from '@/domain/contract/lists'
import type { ThreadKind } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { obstacleTo } from '@/domain/offers'
import { THREAD_KINDS } from '@/domain/thread-kinds'
import { placeFor } from '../model/draft'
import { isFixable } from '../model/threads'
import { type Command, type Context, findingInFocus, type Reason, threadInFocus, unitInFocus } from './command'
import { beginDraft } from './drafts'
import { paragraphHere, rewriteHere } from './inline-edits'
import { finishLinking, isLinking, RELATION_KEYS, startLinkingGap, wordsToLink } from './linking'

/** What is typed in the dialog that finds and replaces. */
export const REPLACE = { find: 'replace:find', with: 'replace:with', reason: 'replace:reason' } as const

const LABELS = {
  suggestion: 'keys.suggest',
  comment: 'keys.comment',
  issue: 'keys.issue',
  gap: 'keys.gap',
} as const satisfies Record<ThreadKind, string>

const begin = (kind: ThreadKind, key: string) =>
  ({
    label: (t) => t(LABELS[kind]),
    group: 'write',
    keys: [key],
    mode: 'review',
    able: THREAD_KINDS[kind].opens,
    when: (context) => whyNoPlace(context, kind),
    run: ({ desk }) => beginDraft(desk, kind),
  }) as const satisfies Omit<Command, 'name'>

/** Commands that write: threads about words, or the text itself. */
export const WRITE_COMMANDS = [
  { name: 'suggest', ...begin('suggestion', 's') },
  {
    name: 'rewrite',
    label: (t) => t('keys.rewrite'),
    group: 'write',
    keys: ['w'],
    mode: 'review',
    able: 'suggest',
    when: whyNoRewriting,
    run: ({ desk }) => rewriteHere(desk),
  },
  {
    name: 'replace',
    label: (t) => t('keys.replace'),
    group: 'write',
    keys: ['Shift-r'],
    mode: 'review',
    able: 'suggest',
    run: ({ desk: { store } }) => {
      const { selected } = store.get()
      if (selected?.side === 'target') store.type(REPLACE.find, selected.quote)
      store.openDialog('replace')
    },
  },
  {
    name: 'menu',
    label: (t) => t('keys.menu'),
    group: 'write',
    keys: ['m'],
    mode: 'review',
    when: ({ desk }) => (paragraphHere(desk) ? null : 'cannot.noTranslation'),
    run: ({ desk }) => desk.store.openParagraphMenu(paragraphHere(desk)?.id ?? null),
  },
  { name: 'comment', ...begin('comment', 'c') },
  { name: 'issue', ...begin('issue', 'i') },
  { name: 'gap', ...begin('gap', 'g') },
  {
    name: 'link',
    label: (t) => t('keys.link'),
    group: 'write',
    keys: ['Shift-l'],
    mode: 'review',
    able: 'mark-gap',
    when: (context) => {
      if (isLinking(context.desk)) return wordsToLink(context.desk).length > 0 ? null : 'cannot.noWords'
      return linkableGap(context) ? null : 'cannot.notLinking'
    },
    run: (context) => {
      const gap = linkableGap(context)
      if (isLinking(context.desk)) finishLinking(context.desk)
      else if (gap) startLinkingGap(context.desk, gap)
    },
  },
  ...LINK_RELATIONS.map(
    (relation) =>
      ({
        name: `relation:${relation}`,
        label: (t) => t('keys.relation', { relation: t(`gap.relation.${relation}`) }),
        group: 'write',
        keys: [RELATION_KEYS[relation]],
        mode: 'review',
        able: 'mark-gap',
        when: ({ desk }) => {
          if (!isLinking(desk)) return 'cannot.notLinking'
          return desk.store.get().relation === relation ? 'cannot.alreadyChosen' : null
        },
        run: ({ desk: { store, t } }) => {
          store.chooseRelation(relation)
          store.say(t(`gap.relation.${relation}`))
        },
      }) as const satisfies Command,
  ),
] as const satisfies readonly Command[]

/** The gap in focus, where the person may link it to further words. */
function linkableGap(context: Context): Thread | undefined {
  const { desk, onDesk } = context
  const thread = threadInFocus(context)
  return thread?.gap && obstacleTo('linkGap', thread, onDesk.article, desk.me.id) === null ? thread : undefined
}

/** The command that begins each kind. */
export const DRAFT_COMMANDS = {
  suggestion: 'suggest',
  comment: 'comment',
  issue: 'issue',
  gap: 'gap',
} as const satisfies Record<ThreadKind, (typeof WRITE_COMMANDS)[number]['name']>

/** Why no thread of a kind can be begun here: on words, a finding or a paragraph. */
function whyNoPlace(context: Context, kind: ThreadKind): Reason | null {
  const { desk, onDesk } = context
  const { selected, term, caret, unitId, across } = desk.store.get()
  if (across && kind === 'gap') return null
  const words = selected ?? term
  if (words) return kind === 'suggestion' && words.side === 'source' ? 'compose.sourceStays' : null
  const thread = threadInFocus(context)
  if (kind === 'suggestion' && thread && isFixable(thread)) return null
  const finding = findingInFocus(context)
  if (finding && placeFor(kind, finding, onDesk.units)) return null
  if (kind === 'suggestion')
    return caret?.unitId === unitId && caret?.side === 'target' ? null : whyNoRewriting(context)
  const unit = unitInFocus(context)
  return unit && unit.source.length + unit.target.length > 0 ? null : 'cannot.noUnit'
}

/** A unit without a translation can get its first paragraph. */
function whyNoRewriting(context: Context): Reason | null {
  const unit = unitInFocus(context)
  if (!unit) return 'cannot.noUnit'
  return unit.excluded ? 'cannot.excluded' : null
}
