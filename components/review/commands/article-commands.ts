import { EXPORT_PURPOSES, exportsFor } from '../model/exports'
import { exportArticle, exportName, exportOf, transitionArticle } from './acts/article'
import type { Command, Context, Reason } from './command'

/** The article’s next step, whichever it is. */
const STEP_KEY = 'Shift-y'

/** Commands for the article as a whole. */
export const ARTICLE_COMMANDS = [
  {
    name: 'export',
    label: (t) => t('keys.export'),
    group: 'article',
    keys: ['e'],
    run: ({ desk: { store } }) => store.openExports(true),
  },
  {
    name: 'bringBack',
    label: (t) => t('return.open'),
    group: 'article',
    keys: ['7'],
    able: 'suggest',
    run: ({ desk: { store } }) => store.openDialog('return'),
  },
  {
    name: 'report',
    label: (t) => t('keys.report'),
    group: 'article',
    keys: ['Shift-d'],
    run: ({ desk: { articleId }, push }) => push(`/articles/${articleId}/report`),
  },
  {
    name: 'map',
    label: (t) => t('keys.map'),
    group: 'article',
    keys: ['9'],
    run: ({ desk: { articleId }, push }) => push(`/articles/${articleId}/map`),
  },
  {
    name: 'record',
    label: (t) => t('keys.record'),
    group: 'article',
    keys: ['Shift-j'],
    run: ({ desk: { articleId }, push }) => push(`/articles/${articleId}/history`),
  },
  {
    name: 'notifications',
    label: (t) => t('keys.notifications'),
    group: 'article',
    keys: ['Shift-n'],
    run: ({ push }) => push('/notifications'),
  },
  {
    name: 'gate',
    label: (t) => t('gate.title'),
    group: 'article',
    keys: ['Shift-k'],
    when: ({ onDesk: { article } }) => (article.status === 'approved' ? 'cannot.approved' : null),
    run: ({ desk: { store } }) => store.openDialog('approve'),
  },
  {
    name: 'approval',
    label: (t) => t('gate.record'),
    group: 'article',
    keys: ['Shift-k'],
    when: ({ onDesk: { article } }) => (article.status === 'approved' ? null : 'cannot.notApproved'),
    run: ({ desk: { store } }) => store.openDialog('approval'),
  },
  {
    name: 'members',
    label: (t) => t('members.title'),
    group: 'article',
    keys: ['Shift-p'],
    run: ({ desk: { store } }) => store.openDialog('members'),
  },
  {
    name: 'assignments',
    label: (t) => t('assigned.title'),
    group: 'article',
    keys: ['Shift-q'],
    run: ({ desk: { store } }) => store.openDialog('assignments'),
  },
  {
    name: 'links',
    label: (t) => t('links.title'),
    group: 'article',
    keys: [']'],
    able: 'ask',
    run: ({ desk: { store } }) => store.openDialog('links'),
  },
  {
    name: 'settings',
    label: (t) => t('settings.open'),
    group: 'article',
    keys: ['Shift-s'],
    able: 'edit-article',
    run: ({ desk: { store } }) => store.openDialog('settings'),
  },
  {
    name: 'start',
    label: (t) => t('transition.start'),
    group: 'article',
    keys: [STEP_KEY],
    able: 'transition',
    when: (context) => whyNoStep(context, 'draft', 'cannot.notDraft'),
    run: ({ desk }) => void transitionArticle(desk, { to: 'in_review' }),
  },
  {
    name: 'approve',
    label: (t) => t('transition.approve'),
    group: 'article',
    keys: [STEP_KEY],
    able: 'transition',
    when: (context) => whyNoStep(context, 'in_review', 'cannot.notInReview'),
    run: ({ desk: { store } }) => store.openDialog('approve'),
  },
  {
    name: 'reopen',
    label: (t) => t('transition.reopen'),
    group: 'article',
    keys: [STEP_KEY],
    able: 'transition',
    when: (context) => whyNoStep(context, 'approved', 'cannot.notApproved'),
    run: ({ desk: { store } }) => store.openDialog('reopen'),
  },
  {
    name: 'backToDraft',
    label: (t) => t('transition.return'),
    group: 'article',
    keys: ['`'],
    able: 'transition',
    when: (context) => whyNoStep(context, 'in_review', 'cannot.notInReview'),
    run: ({ desk: { store } }) => store.openDialog('backToDraft'),
  },
  ...EXPORT_PURPOSES.flatMap(exportsFor).map(
    (one) =>
      ({
        name: `export:${one.format}:${one.content}`,
        label: (t) => t('palette.exportAs', { format: exportName(t, one) }),
        group: 'article',
        when: ({ desk: { articleId, store } }) =>
          store.get().underWay.has(exportOf(articleId)) ? 'cannot.underWay' : null,
        run: ({ desk }) => void exportArticle(desk, one),
      }) as const satisfies Command,
  ),
  {
    name: 'library',
    label: (t) => t('palette.library'),
    group: 'article',
    keys: ['Shift-u'],
    run: ({ push }) => push('/'),
  },
  {
    name: 'quality',
    label: (t) => t('palette.quality'),
    group: 'article',
    run: ({ push }) => push('/quality'),
  },
] as const satisfies readonly Command[]

/** The command for the next status of the article. */
export const NEXT_STEP = { draft: 'start', in_review: 'approve', approved: 'reopen' } as const

function whyNoStep(
  { desk, onDesk: { article } }: Context,
  from: keyof typeof NEXT_STEP,
  reason: Reason,
): Reason | null {
  if (article.status !== from) return reason
  return desk.store.get().underWay.has(desk.articleId) ? 'cannot.underWay' : null
}
