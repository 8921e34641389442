'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { OptionList, optionId } from '@/components/ui/option-list'
import type { Member } from '@/domain/contract/people'
import { withNames } from '@/domain/mention'
import { mention, type Query, queryAt, retype } from '../../model/mention-text'
import { useDesk } from '../../state/desk-context'
import { isComposing } from '../../state/keys'
import { useMembers } from '../../state/on-desk'
import styles from '../margin/card.module.css'

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> & {
  /** The words with their mentions as the contract has them. */
  value: string
  onValue: (body: string) => void
  /** Called with the text area once it is drawn. */
  onDrawn?: (field: HTMLTextAreaElement | null) => void
}

/** A field for a comment: an @ offers the members. It shows names, and keeps whom they mean. */
export function MentionField({ value, onValue, onDrawn, onKeyDown, ...rest }: Props) {
  const t = useTranslations('desk.mention')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { query, options, active, setActive, look, close } = useOffers(value)
  const caret = useRef<number | null>(null)
  const open = options.length > 0

  useEffect(() => onDrawn?.(field.current), [onDrawn])
  // Behind the mention that was just put in.
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const pick = (member: Member | undefined) => {
    if (!member || !query) return
    const made = mention(value, query, { id: member.userId, name: member.name })
    caret.current = made.caret
    onValue(made.body)
    close(query)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isOwn = open && query && !isComposing(event) && !event.ctrlKey && !event.metaKey
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)
    if (!isOwn || !(step || takes || event.key === 'Escape')) return onKeyDown?.(event)
    event.preventDefault()
    event.stopPropagation()
    if (step) setActive((active + step + options.length) % options.length)
    else if (takes) pick(options[active])
    else close(query)
  }
  return (
    <>
      <textarea
        {...rest}
        ref={field}
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? optionId(id, active) : undefined}
        value={withNames(value)}
        onChange={({ target }) => {
          onValue(retype(value, target.value))
          look(target.selectionStart)
        }}
        onSelect={({ currentTarget }) => query && look(currentTarget.selectionStart)}
        onBlur={() => look(null)}
        onKeyDown={press}
      />
      {open && (
        <OptionList
          id={id}
          label={t('people')}
          field={field}
          groups={[{ name: 'people', options: options.map(({ userId }) => userId) }]}
          active={active}
          face={(userId) => <Face member={options.find((one) => one.userId === userId)} />}
          onPick={(userId) => pick(options.find((one) => one.userId === userId))}
        />
      )}
    </>
  )
}

function Face({ member }: { member: Member | undefined }) {
  return (
    <span className={styles.person}>
      <bdi>{member?.name}</bdi> <span>{member?.email}</span>
    </span>
  )
}

const NONE: readonly Member[] = []

type Find = (members: readonly Member[], typed: string) => Member[]

/** Whom an @ before the caret may mean. How they are found is loaded with the first @. */
function useOffers(body: string) {
  const t = useTranslations('desk.mention')
  const { me, store } = useDesk()
  const members = useMembers()
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  /** The @ whose offers were closed. */
  const [closed, setClosed] = useState<number | null>(null)
  const [find, setFind] = useState<{ readonly offered: Find } | null>(null)
  const asked = caret === null ? null : queryAt(body, caret)
  const query = asked?.start === closed ? null : asked
  const options =
    query && find
      ? find.offered(
          members.filter(({ userId }) => userId !== me.id),
          query.typed,
        )
      : NONE
  const looks = query !== null
  useEffect(() => {
    if (looks) void import('../../model/mention-text').then(setFind)
  }, [looks])
  const count = options.length
  useEffect(() => {
    if (count > 0) store.say(t('found', { count }))
  }, [store, t, count])
  return {
    query,
    options,
    active: Math.min(active, Math.max(0, count - 1)),
    setActive,
    look: (at: number | null) => {
      setCaret(at)
      setActive(0)
      if (at === null || queryAt(body, at)?.start !== closed) setClosed(null)
    },
    close: ({ start }: Query) => setClosed(start),
  }
}
