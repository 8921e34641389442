import type { TextSize } from '@/components/text-size'
import type { LedgerWords } from '@/domain/contract/findings'
import { type Filter, NO_FILTER } from '../../model/filter'
import type { FocusState } from './focus'

/** How the article is shown: text size, what stands beside it, filter, highlighted terms. */
export type ReadingState = {
  readonly textSize: TextSize
  readonly panel: Panel
  /** Which threads and findings are on the desk. */
  readonly filter: Filter
  readonly showResolved: boolean
  /** Every name and number is highlighted. */
  readonly terms: boolean
  /** The name or number in focus. */
  readonly term: LedgerWords | null
  /** The units whose rows are drawn, where not all of them are. */
  readonly drawn: ReadonlySet<string> | null
}

export const plainReading: ReadingState = {
  textSize: 'normal',
  panel: 'margin',
  filter: NO_FILTER,
  showResolved: false,
  terms: false,
  term: null,
  drawn: null,
}

export const readingTransitions = {
  chooseTextSize: (_: ReadingState, textSize: TextSize) => ({ textSize }),
  showPanel: (_: ReadingState, panel: Panel) => ({ panel }),
  /** Part of the filter, the rest as it is. */
  changeFilter: ({ filter }: ReadingState, change: Partial<Filter>) => ({ filter: { ...filter, ...change } }),
  /** A filter in place of the one that is set. */
  chooseFilter: (_: ReadingState, filter: Partial<Filter>) => ({ filter: { ...NO_FILTER, ...filter } }),
  clearFilter: (_: ReadingState) => ({ filter: NO_FILTER }),
  toggleResolved: ({ showResolved }: ReadingState) => ({ showResolved: !showResolved }),
  toggleTerms: ({ terms }: ReadingState) => ({ terms: !terms, term: null }),
  /** Focuses a name or number; going to one also takes the focus from the thread. */
  focusTerm: (_: ReadingState, term: LedgerWords | null) => ({ term }),
  goToTerm: (_: ReadingState & FocusState, term: LedgerWords) => ({ term, threadId: null, form: null }),
  noteDrawn: (_: ReadingState, drawn: ReadonlySet<string> | null) => ({ drawn }),
}

/** What the panel beside the text shows. */
export const PANELS = ['margin', 'list', 'gaps', 'history'] as const
export type Panel = (typeof PANELS)[number]

export const PANEL_COOKIE = 'stet_panel'

/** What a browser has kept, where it is one of them. */
export const panelOf = (kept: string | undefined): Panel => PANELS.find((panel) => panel === kept) ?? 'margin'
