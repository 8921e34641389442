'use client'

import { useTranslations } from 'next-intl'
import { isFiltering } from '../../model/filter'
import { useDesk, useDeskState } from '../../state/desk-context'
import header from '../header/header.module.css'

/** Opens what can be chosen, and shows that something is. */
export function FilterButton() {
  const t = useTranslations('desk.filter')
  const { store } = useDesk()
  const filtering = useDeskState(({ filter }) => isFiltering(filter))
  const label = t(filtering ? 'titleOn' : 'title')
  return (
    <button
      type="button"
      className={header.icon}
      data-on={filtering || undefined}
      aria-label={label}
      title={`${label} (/)`}
      onClick={() => store.set({ dialog: 'filter' })}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" stroke="currentColor" strokeWidth="1.4">
        <path
          d="M2.2 3h11.6L9.4 8.3v4.6l-2.8-1.5V8.3z"
          fill={filtering ? 'currentColor' : 'none'}
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
}
