import { SIZES } from '@/components/text-size'
import { type Filter, isFiltering } from '../model/filter'
import { choosePanel } from '../state/choose-panel'
import { VIEWS } from '../state/slices/focus'
import { PANELS } from '../state/slices/reading'
import { chooseTextSize } from '../state/text-size'
import { type Command, type Context, paragraphInFocus } from './command'
import { PALETTE_KEY } from './keys'
import { copyLinkTo, targetInFocus } from './links'
import { toggleTerms } from './terms'

/** The filters used most. */
const FILTERS = {
  pending: { kind: ['suggestion'], status: ['pending'] },
  outside: { status: ['outside'] },
  gaps: { kind: ['gap'], status: ['open'] },
  sourceGaps: { kind: ['gap'], status: ['open'], origin: ['source', 'both'] },
  translationGaps: { kind: ['gap'], status: ['open'], origin: ['translation', 'both'] },
  issues: { kind: ['issue'], status: ['open'] },
  blocks: { blocks: true },
  since: { since: true },
} as const satisfies Record<string, Partial<Filter>>

const PANEL_KEYS = { margin: 'Shift-m', list: 'x', gaps: 'Shift-g', history: 'Shift-h' } as const

/** Commands for what the desk shows, and how. */
export const SHOW_COMMANDS = [
  {
    name: 'versions',
    label: (t) => t('keys.versions'),
    group: 'show',
    keys: ['h'],
    when: (context) => (paragraphInFocus(context) ? null : 'cannot.noTranslation'),
    run: (context) => {
      const paragraph = paragraphInFocus(context)
      if (paragraph) context.desk.store.openDialog(`versions:${paragraph.id}`)
    },
  },
  {
    name: 'since',
    label: (t) => t('keys.since'),
    group: 'show',
    keys: ['v'],
    run: ({ desk: { store } }) => store.openDialog('since'),
  },
  {
    name: 'filter',
    label: (t) => t('keys.filter'),
    group: 'show',
    keys: ['/'],
    run: ({ desk: { store } }) => store.openDialog('filter'),
  },
  {
    name: 'clearFilter',
    label: (t) => t('keys.clearFilter'),
    group: 'show',
    keys: ['0'],
    when: ({ desk: { store } }) => (isFiltering(store.get().filter) ? null : 'cannot.notFiltering'),
    run: ({ desk: { store, t } }) => {
      store.clearFilter()
      store.say(t('filter.cleared'))
    },
  },
  {
    name: 'copyLink',
    label: (t) => t('keys.copyLink'),
    group: 'show',
    keys: ['y'],
    when: ({ desk }) => (targetInFocus(desk) ? null : 'cannot.noUnit'),
    run: ({ desk }) => {
      const target = targetInFocus(desk)
      if (target) void copyLinkTo(desk, target)
    },
  },
  {
    name: 'checks',
    label: (t) => t('keys.checks'),
    group: 'show',
    keys: ['Shift-x'],
    able: 'edit-article',
    run: ({ desk: { store } }) => store.openDialog('checks'),
  },
  {
    name: 'terms',
    label: (t) => t('keys.terms'),
    group: 'show',
    keys: ['q'],
    mode: 'review',
    run: ({ desk }) => toggleTerms(desk),
  },
  {
    name: 'textLarger',
    label: (t) => t('keys.textLarger'),
    group: 'show',
    keys: ['+'],
    // The key that has + on it, where typing + needs Shift.
    hiddenKeys: ['='],
    when: (context) => (sizeBeside(context, 1) ? null : 'textSize.most'),
    run: (context) => resizeText(context, 1),
  },
  {
    name: 'textSmaller',
    label: (t) => t('keys.textSmaller'),
    group: 'show',
    keys: ['-'],
    when: (context) => (sizeBeside(context, -1) ? null : 'textSize.least'),
    run: (context) => resizeText(context, -1),
  },
  {
    name: 'keys',
    label: (t) => t('keys.keys'),
    group: 'show',
    keys: ['?'],
    run: ({ desk: { store } }) => store.openDialog('keys'),
  },
  {
    name: 'palette',
    label: (t) => t('keys.palette'),
    group: 'show',
    keys: [PALETTE_KEY],
    run: ({ desk: { store } }) => store.openDialog('palette'),
  },
  {
    name: 'nextView',
    label: (t) => t('keys.nextView'),
    group: 'show',
    keys: ['Shift-v'],
    run: ({ desk: { store, t } }) => {
      const next = VIEWS[(VIEWS.indexOf(store.get().view) + 1) % VIEWS.length] ?? 'redline'
      store.chooseView(next)
      store.say(t('palette.view', { view: t(`view.${next}`) }))
    },
  },
  ...VIEWS.map(
    (view) =>
      ({
        name: `view:${view}`,
        label: (t) => t('palette.view', { view: t(`view.${view}`) }),
        group: 'show',
        when: ({ desk: { store } }) => (store.get().view === view ? 'cannot.alreadyShown' : null),
        run: ({ desk: { store } }) => store.chooseView(view),
      }) as const satisfies Command,
  ),
  ...PANELS.map(
    (panel) =>
      ({
        name: `show:${panel}`,
        label: (t) => t(`panel.show.${panel}`),
        group: 'show',
        keys: [PANEL_KEYS[panel]],
        run: ({ desk }) => choosePanel(desk, panel),
      }) as const satisfies Command,
  ),
  ...(Object.keys(FILTERS) as (keyof typeof FILTERS)[]).map(
    (name) =>
      ({
        name: `filter:${name}`,
        label: (t) => t(`filter.views.${name}`),
        group: 'filter',
        run: ({ desk: { store } }) => store.chooseFilter(FILTERS[name]),
      }) as const satisfies Command,
  ),
] as const satisfies readonly Command[]

const sizeBeside = ({ desk: { store } }: Context, by: 1 | -1) => SIZES[SIZES.indexOf(store.get().textSize) + by]

function resizeText(context: Context, by: 1 | -1) {
  const size = sizeBeside(context, by)
  if (size) chooseTextSize(context.desk, size)
}
