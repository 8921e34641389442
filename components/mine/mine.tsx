import { useTranslations } from 'next-intl'
import { Keys } from '@/components/shell/keys'
import { Page, Section } from '@/components/shell/page'
import type { MentionOfMe, OwnAssignment, OwnSuggestion, Waiting } from '@/domain/contract/mine'
import type { Outcome } from '@/domain/contract/names'
import { Assigned } from './assigned'
import { Mentions } from './mentions'
import type { FirstPage } from './more'
import { OutcomeFilter, Suggestions } from './suggestions'
import { WaitingList } from './waiting-list'

type Props = {
  waiting: FirstPage<Waiting>
  assigned: FirstPage<OwnAssignment>
  mentions: FirstPage<MentionOfMe>
  suggestions: FirstPage<OwnSuggestion>
  /** The suggestions are those that ended so. */
  outcome: Outcome | undefined
}

/** A person’s own page: what waits for him, where he is called, what became of what he proposed. */
export function Mine({ waiting, assigned, mentions, suggestions, outcome }: Props) {
  const t = useTranslations('mine')
  return (
    <Page title={t('title')}>
      <Section title={t('waiting')}>
        <WaitingList first={waiting} />
      </Section>
      {assigned.items.length > 0 && (
        <Section title={t('assigned')}>
          <Assigned first={assigned} />
        </Section>
      )}
      <Section title={t('mentions')}>
        <Mentions first={mentions} />
      </Section>
      <Section title={t('suggestions')}>
        {(outcome !== undefined || suggestions.items.length > 0) && <OutcomeFilter outcome={outcome} />}
        <Suggestions key={outcome} first={suggestions} outcome={outcome} />
      </Section>
      <Keys other="library" />
    </Page>
  )
}
