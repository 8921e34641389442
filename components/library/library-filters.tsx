import { useTranslations } from 'next-intl'
import { useKeys } from '@/components/use-keys'
import { ArticleSort, ArticleStatus, DueFilter } from '@/domain/contract/names'
import type { LibraryQuery } from './library-query'
import styles from './library-search.module.css'

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
    <div className={styles.choices}>
      <Choice
        name="status"
        shortcut="F"
        label={t('status')}
        options={{ '': t('anyStatus'), ...wordsFor(ArticleStatus.options, status) }}
        value={shown.status ?? ''}
        onChoose={(value) => onChoose({ status: ArticleStatus.safeParse(value).data })}
      />
      <Choice
        name="due"
        shortcut="D"
        label={t('dueFilter')}
        options={{ '': t('anyDue'), ...wordsFor(DueFilter.options, (name) => t(`dueFilters.${name}`)) }}
        value={shown.due ?? ''}
        onChoose={(value) => onChoose({ due: DueFilter.safeParse(value).data })}
      />
      {admin && (
        <Choice
          name="mine"
          shortcut="W"
          label={t('scope')}
          options={{ '': t('everyones'), true: t('onlyMine') }}
          value={shown.mine ?? ''}
          onChoose={(value) => onChoose({ mine: value === 'true' ? value : undefined })}
        />
      )}
      <Choice
        name="sort"
        shortcut="S"
        label={t('sort')}
        options={wordsFor(ArticleSort.options, (name) => t(`sorts.${name}`))}
        value={shown.sort ?? 'changed'}
        onChoose={(value) => onChoose({ sort: orderNamed(value) })}
      />
    </div>
  )
}

/** The one that stands where nothing is asked is not asked for. */
function orderNamed(name: string) {
  const order = ArticleSort.parse(name)
  return order === 'changed' ? undefined : order
}

const wordsFor = <T extends string>(names: readonly T[], say: (name: T) => string) =>
  Object.fromEntries(names.map((name) => [name, say(name)]))

const focus = (id: string) => document.getElementById(id)?.focus()

type ChoiceProps = {
  name: string
  shortcut: string
  label: string
  /** The words of each value, in order. */
  options: { readonly [value: string]: string }
  value: string
  onChoose: (value: string) => void
}

/** One question to the library, with the key that leads to it. */
function Choice({ name, shortcut, label, options, value, onChoose }: ChoiceProps) {
  const id = `library-${name}`
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>
        {label} <kbd>{shortcut}</kbd>
      </label>
      <select
        id={id}
        name={name}
        value={value}
        aria-keyshortcuts={shortcut.toLowerCase()}
        onChange={(event) => onChoose(event.target.value)}
      >
        {Object.entries(options).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
