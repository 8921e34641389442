'use client'

import { useTranslations } from 'next-intl'
import type { StyleRule } from '@/domain/contract/style-guide'
import type { Column } from './sheet'
import styles from './words.module.css'

const KINDS = ['substitution', 'existence', 'occurrence', 'capitalization'] as const

type Does = {
  readonly editable: boolean
  readonly change: (rule: StyleRule) => void
  readonly open: (id: string) => void
  readonly tryOne: (rule: StyleRule) => void
}

/** The columns of the style guide. What is to be written instead is a number where a rule counts. */
export function useRuleColumns({ editable, change, open, tryOne }: Does): Column<StyleRule>[] {
  const t = useTranslations('words.style')
  return [
    {
      name: 'on',
      label: t('on'),
      width: '44px',
      draw: (rule) => (
        <input
          type="checkbox"
          checked={rule.on}
          disabled={!editable}
          aria-label={t('onOf', { find: rule.find })}
          onChange={({ target }) => change({ ...rule, on: target.checked })}
        />
      ),
    },
    {
      name: 'kind',
      label: t('kind'),
      width: '130px',
      choices: KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
      text: ({ kind }) => kind,
      write: (rule, words) => ofKind(rule, KINDS.find((kind) => kind === words) ?? rule.kind),
    },
    {
      name: 'find',
      label: t('find'),
      width: 'minmax(120px, 1.2fr)',
      text: ({ find }) => find,
      write: (rule, find) => (find === '' ? rule : { ...rule, find }),
    },
    { name: 'instead', label: t('instead'), width: 'minmax(110px, 1.1fr)', text: insteadOf, write: withInstead },
    {
      name: 'why',
      label: t('whyColumn'),
      width: 'minmax(120px, 1.6fr)',
      text: ({ why }) => why,
      write: (rule, why) => ({ ...rule, why }),
    },
    {
      name: 'language',
      label: t('language'),
      width: '86px',
      text: ({ language }) => language,
      write: (rule, language) => (language === '' ? rule : { ...rule, language }),
    },
    {
      name: 'options',
      label: t('options'),
      width: '116px',
      draw: (rule) => (
        <button
          type="button"
          className={styles.more}
          aria-label={t('optionsOf', { find: rule.find })}
          onClick={() => open(rule.id)}
        >
          {[
            rule.matchCase && t('short.matchCase'),
            rule.wholeWords === false && t('short.within'),
            rule.inflected && t('short.inflected'),
            rule.regex && t('short.regex'),
            rule.only && t('short.only'),
            rule.except !== undefined && t('short.except'),
          ]
            .filter((one) => one !== false && one !== undefined)
            .join(', ') || '…'}
        </button>
      ),
    },
    {
      name: 'try',
      label: t('tryColumn'),
      width: '58px',
      draw: (rule) => (
        <button
          type="button"
          className={styles.more}
          aria-label={t('tryOf', { find: rule.find })}
          disabled={rule.find === ''}
          onClick={() => tryOne(rule)}
        >
          {t('tryColumn')}
        </button>
      ),
    },
  ]
}

function ofKind(rule: StyleRule, kind: StyleRule['kind']): StyleRule {
  const { instead = '', atMost, atLeast, per, ...rest } = rule
  switch (kind) {
    case 'substitution':
      return { ...rest, kind, instead }
    case 'occurrence':
      return { ...rest, kind, atMost: atMost ?? 1, per: per ?? 'sentence', ...(atLeast !== undefined && { atLeast }) }
    case 'existence':
    case 'capitalization':
      return { ...rest, kind }
  }
}

const insteadOf = ({ kind, instead = '', atMost, atLeast }: StyleRule): string =>
  kind === 'occurrence'
    ? [atMost !== undefined && `≤ ${atMost}`, atLeast !== undefined && `≥ ${atLeast}`].filter(Boolean).join(' ')
    : kind === 'substitution'
      ? instead
      : ''

function withInstead(rule: StyleRule, words: string): StyleRule {
  if (rule.kind === 'substitution') return { ...rule, instead: words }
  if (rule.kind !== 'occurrence') return words === '' ? rule : { ...rule, kind: 'substitution', instead: words }
  const most = /(?:^|≤|<=)\s*(\d{1,3})/.exec(words)?.[1]
  const least = /(?:≥|>=)\s*(\d{1,3})/.exec(words)?.[1]
  if (most === undefined && least === undefined) return rule
  const { atMost: _, atLeast: __, ...rest } = rule
  return {
    ...rest,
    ...(most !== undefined && { atMost: Number(most) }),
    ...(least !== undefined && { atLeast: Number(least) }),
  }
}
