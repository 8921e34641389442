import { useTranslations } from 'next-intl'
import type { Item, inGroups } from '../../model/search'
import { Keys } from '../command-button'
import styles from './palette.module.css'

type Props = {
  id: string
  groups: ReturnType<typeof inGroups>
  active: Item | undefined
  optionId: (item: Item) => string
  choose: (id: string) => void
  run: (item: Item) => void
}

/** What is offered, in groups. */
export function Options({ id, groups, active, optionId, choose, run }: Props) {
  const t = useTranslations('desk.palette')
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={t('title')} hidden={groups.length === 0}>
      {groups.map(({ group, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
        <div key={group} role="group" aria-labelledby={`${id}group:${group}`}>
          <div id={`${id}group:${group}`} className={styles.group} role="presentation">
            {t(`group.${group}`)}
          </div>
          {items.map((item) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the one chosen.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
            <div
              key={item.id}
              ref={item === active ? intoView : undefined}
              id={optionId(item)}
              className={styles.option}
              role="option"
              aria-selected={item === active}
              aria-disabled={item.reason === undefined ? undefined : true}
              onPointerMove={() => item !== active && choose(item.id)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => run(item)}
            >
              <Name item={item} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const intoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })

function Name({ item: { label, keys = [], reason, found } }: { item: Item }) {
  if (!found)
    return (
      <>
        <span className={styles.name}>{label}</span>
        {reason !== undefined && <span className={styles.reason}>{reason}</span>}
        {keys.length > 0 && (
          <span className={styles.caps}>
            <Keys names={keys} />
          </span>
        )}
      </>
    )
  const { before, words, after, cut } = found.excerpt
  return (
    <>
      <span className={styles.where}>{label}</span>
      <span className={styles.words} lang={found.language} dir="auto">
        {cut.before && '… '}
        {before}
        <mark>{words}</mark>
        {after}
        {cut.after && ' …'}
      </span>
    </>
  )
}
