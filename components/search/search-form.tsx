'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SearchDay, SearchFilter, SearchFrame } from '@/components/ui/search-frame'
import { useKeys } from '@/components/use-keys'
import { SearchKind } from '@/domain/contract/names'
import { addressOfSearch, chosen, kindNamed, type SearchAsked } from './search-query'

/** One of the choices of a filter, by its id. */
export type Choice = { readonly id: string; readonly name: string }

type Props = {
  asked: SearchAsked
  people: readonly Choice[]
  articles: readonly Choice[]
  children: ReactNode
}

type FilterProps = Omit<Props, 'children'> & { onChoose: (change: Partial<SearchAsked>) => void }

/** The words and what they are looked for in, above what is found. */
export function SearchForm({ asked, people, articles, children }: Props) {
  const t = useTranslations('search')
  useKeys({ f: () => document.getElementById('search-kind')?.focus() })
  return (
    <SearchFrame
      id="search-words"
      action="/search"
      asked={asked}
      addressOf={addressOfSearch}
      words={{ field: t('placeholder'), button: t('do'), busy: t('searching') }}
      autoFocus={asked.q === ''}
      filters={(shown, ask) => <Filters asked={shown} people={people} articles={articles} onChoose={ask} />}
    >
      {children}
    </SearchFrame>
  )
}

function Filters({ asked, people, articles, onChoose }: FilterProps) {
  const t = useTranslations('search')
  const of = (choices: readonly Choice[]) => choices.map(({ id, name }) => [id, name] as const)
  return (
    <>
      <SearchFilter
        id="search-kind"
        name="kind"
        label={t('kind')}
        shortcut="F"
        options={[['', t('anyKind')], ...SearchKind.options.map((kind) => [kind, t(`kinds.${kind}`)] as const)]}
        value={asked.kind ?? ''}
        onChoose={(value) => onChoose({ kind: kindNamed(value) })}
      />
      <SearchFilter
        id="search-person"
        name="person"
        label={t('person')}
        options={[['', t('anyPerson')], ...of(people)]}
        value={asked.person ?? ''}
        onChoose={(value) => onChoose({ person: chosen(value) })}
      />
      <SearchFilter
        id="search-articleId"
        name="articleId"
        label={t('article')}
        options={[['', t('anyArticle')], ...of(articles)]}
        value={asked.articleId ?? ''}
        onChoose={(value) => onChoose({ articleId: chosen(value) })}
      />
      <SearchDay
        id="search-from"
        name="from"
        label={t('from')}
        value={asked.from}
        onChoose={(from) => onChoose({ from })}
      />
      <SearchDay id="search-to" name="to" label={t('to')} value={asked.to} onChoose={(to) => onChoose({ to })} />
    </>
  )
}
