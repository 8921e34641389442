import { useTranslations } from 'next-intl'
import { SearchFilter } from '@/components/ui/search-frame'
import { useKeys } from '@/components/use-keys'
import { ArticleSort, ArticleStatus, DueFilter } from '@/domain/contract/names'
import type { LibraryQuery } from './library-query'

type Props = { shown: LibraryQuery; admin: boolean; onChoose: (change: Partial<LibraryQuery>) => void }

/** Which articles are listed, and in which order. */
export function LibraryFilters({ shown, admin, onChoose }: Props) {
  const t = useTranslations('library')
  const status = useTranslations('desk.status')
  useKeys({
    f: () => focus('library-status'),
    d: () => focus('library-due'),
    s: () => focus('library-sort'),
    ...(admin && { w: () => focus('library-mine') }),
  })
  return (
    <>
      <SearchFilter
        id="library-status"
        name="status"
        shortcut="F"
        label={t('status')}
        options={[['', t('anyStatus')], ...wordsFor(ArticleStatus.options, status)]}
        value={shown.status ?? ''}
        onChoose={(value) => onChoose({ status: ArticleStatus.safeParse(value).data })}
      />
      <SearchFilter
        id="library-due"
        name="due"
        shortcut="D"
        label={t('dueFilter')}
        options={[['', t('anyDue')], ...wordsFor(DueFilter.options, (name) => t(`dueFilters.${name}`))]}
        value={shown.due ?? ''}
        onChoose={(value) => onChoose({ due: DueFilter.safeParse(value).data })}
      />
      {admin && (
        <SearchFilter
          id="library-mine"
          name="mine"
          shortcut="W"
          label={t('scope')}
          options={[
            ['', t('everyones')],
            ['true', t('onlyMine')],
          ]}
          value={shown.mine ?? ''}
          onChoose={(value) => onChoose({ mine: value === 'true' ? value : undefined })}
        />
      )}
      <SearchFilter
        id="library-sort"
        name="sort"
        shortcut="S"
        label={t('sort')}
        options={wordsFor(ArticleSort.options, (name) => t(`sorts.${name}`))}
        value={shown.sort ?? 'changed'}
        onChoose={(value) => onChoose({ sort: orderNamed(value) })}
      />
    </>
  )
}

/** The one that stands where nothing is asked is not asked for. */
function orderNamed(name: string) {
  const order = ArticleSort.parse(name)
  return order === 'changed' ? undefined : order
}

const wordsFor = <T extends string>(names: readonly T[], say: (name: T) => string) =>
  names.map((name) => [name, say(name)] as const)

const focus = (id: string) => document.getElementById(id)?.focus()
