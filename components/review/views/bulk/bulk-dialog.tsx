'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { BulkDecided } from '@/domain/contract/answers'
import { LIMITS } from '@/domain/contract/limits'
import type { Thread } from '@/domain/contract/shapes'
import { isBarredAsOwn } from '@/domain/offers'
import { numbersOf } from '@/domain/unit-number'
import { bulkOf, decideMany } from '../../commands/acts/bulk'
import {
  authors,
  categories,
  chosenBy,
  EVERY,
  places,
  rowsOf,
  type Selection,
  undecided,
} from '../../model/bulk-selection'
import { isFiltering } from '../../model/filter'
import { type BulkForesight, foreseeBulk } from '../../model/foresight'
import { useBusy, useDesk, useDeskState, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import { useArticle, useOnDesk, useUnits } from '../../state/on-desk'
import { categoryWords } from '../../state/words'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './bulk.module.css'
import { BulkPreview, BulkResult, decisionsIn } from './bulk-outcome'

type Decision = 'accept' | 'reject'

/** Decides many suggestions at once, and shows before and after which are applied and which are skipped. */
export function BulkDialog() {
  const t = useTranslations('desk.bulk')
  const { articleId, store } = useDesk()
  const { threads, shown } = useOnDesk()
  const busy = useBusy(bulkOf(articleId))
  const [done, setDone] = useState<{ decided: BulkDecided; decision: Decision } | null>(null)
  const filtering = useDeskState(({ filter }) => isFiltering(filter))
  const waiting = useMemo(() => undecided(threads).filter(shown.matches), [threads, shown.matches])
  const close = () => store.closeDialog()
  const nothing = done === null && waiting.length === 0 && !busy
  const all = filtering && (
    <p className={styles.shown}>
      {waiting.length > 0 && t('onlyShown')} <Button onClick={() => store.clearFilter()}>{t('all')}</Button>
    </p>
  )
  return (
    <DeskDialog open onClose={close} title={t('title')} size={nothing ? undefined : 'wide'}>
      {done ? (
        <BulkResult {...done} onAgain={() => setDone(null)} />
      ) : nothing ? (
        <>
          <p>{t(filtering ? 'nothingShown' : 'nothing')}</p>
          {all}
        </>
      ) : (
        <BulkForm waiting={waiting} head={all} onDone={setDone} onClose={close} />
      )}
    </DeskDialog>
  )
}

type FormProps = {
  waiting: readonly Thread[]
  head: ReactNode
  onDone: (done: { decided: BulkDecided; decision: Decision }) => void
  onClose: () => void
}

function BulkForm({ waiting, head, onDone, onClose }: FormProps) {
  const t = useTranslations('desk.bulk')
  const desk = useDesk()
  const busy = useBusy(bulkOf(desk.articleId))
  const { rejectReason } = useArticle().policy
  const [selection, setSelection] = useState(EVERY)
  const [decision, setDecision] = useState<Decision>('accept')
  const [reason, setReason] = useTyped('bulk:reject')
  const rows = useMemo(() => rowsOf(chosenBy(waiting, selection)), [waiting, selection])
  const [off, setOff] = useState<ReadonlySet<string>>(NONE_OFF)
  const chosen = useMemo(
    () => rows.flatMap(({ id, parts }) => (off.has(id) ? [] : parts.map((part) => part.id))),
    [rows, off],
  )
  const foreseen = useForesight(decision, waiting, chosen)
  const decisions = decisionsIn(rows, foreseen)
  const tooMany = chosen.length > LIMITS.bulk
  const lacksReason = decision === 'reject' && rejectReason && reason.trim() === ''
  const ready = foreseen.applied.length > 0 && !tooMany && !lacksReason && !busy
  const send = async () => {
    if (!ready) return
    const why = decision === 'reject' && reason.trim() !== '' ? { reason } : {}
    const body = { decision, threadIds: chosen, ...why }
    if (await decideMany(desk, { body, onDecided: (decided) => onDone({ decided, decision }) })) setReason('')
  }
  return (
    <form
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {head}
      <BulkFilters waiting={waiting} selection={selection} onSelect={setSelection} />
      <fieldset className={styles.decision}>
        <legend>{t('decision')}</legend>
        {(['accept', 'reject'] as const).map((name) => (
          <label key={name}>
            <input type="radio" name="decision" checked={decision === name} onChange={() => setDecision(name)} />{' '}
            {t(name)}
          </label>
        ))}
      </fieldset>
      {decision === 'reject' && (
        <BulkReason
          asked={rejectReason}
          words={reason}
          onWords={setReason}
          onSend={() => void send()}
          onLeave={onClose}
        />
      )}
      <BulkPreview
        decision={decision}
        rows={rows}
        off={off}
        foreseen={foreseen}
        onTick={(id) => setOff((known) => (known.has(id) ? without(known, id) : new Set([...known, id])))}
      />
      {tooMany && <p className={styles.warning}>{t('tooMany', { most: LIMITS.bulk })}</p>}
      <div className={styles.foot}>
        <Button type="submit" variant="primary" disabled={!ready}>
          {t(decision === 'accept' ? 'doAccept' : 'doReject', { count: decisions.applied })}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
        <span role="status" className={styles.running}>
          {busy && (
            <>
              <progress /> {t('running', { count: decisions.applied })}
            </>
          )}
        </span>
      </div>
    </form>
  )
}

const NONE_OFF: ReadonlySet<string> = new Set()
const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((other) => other !== id))

/** What the decision would do to the chosen suggestions, in reading order, in which they are decided. */
function useForesight(decision: Decision, waiting: readonly Thread[], chosen: readonly string[]): BulkForesight {
  const { me } = useDesk()
  const { article, units, threads } = useOnDesk()
  const { policy } = article
  const own = useMemo(
    () => new Set(waiting.filter((thread) => isBarredAsOwn(thread, policy, me.id)).map(({ id }) => id)),
    [policy, waiting, me.id],
  )
  return useMemo(
    () => (decision === 'accept' ? foreseeBulk(units, threads, chosen, own) : { applied: chosen, skipped: [] }),
    [decision, units, threads, chosen, own],
  )
}

type ReasonProps = {
  /** The article's policy requires a reason. */
  asked: boolean
  words: string
  onWords: (words: string) => void
  onSend: () => void
  onLeave: () => void
}

/** One reason for all rejections. */
function BulkReason({ asked, words, onWords, onSend, onLeave }: ReasonProps) {
  const t = useTranslations('desk.bulk')
  const id = useId()
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{t(asked ? 'reasonAsked' : 'reasonOptional')}</label>
      <textarea
        id={id}
        rows={2}
        required={asked}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={sendingKeys({ send: onSend, leave: onLeave })}
      />
    </div>
  )
}

type Props = {
  waiting: readonly Thread[]
  selection: Selection
  onSelect: (selection: Selection) => void
}

/** Filters by author, category and place; each option says how many suggestions match. */
export function BulkFilters({ waiting, selection, onSelect }: Props) {
  const t = useTranslations('desk.bulk')
  const { t: say } = useDesk()
  const numbers = numbersOf(useUnits())
  const all = (without: keyof Selection) => rowsOf(chosenBy(waiting, { ...selection, [without]: null })).length
  return (
    <fieldset className={styles.filters}>
      <legend>{t('which')}</legend>
      <Filter
        label={t('author')}
        value={selection.authorId}
        any={{ name: t('anyone'), count: all('authorId') }}
        options={authors(waiting, selection).map(({ value, count }) => ({ value: value.id, name: value.name, count }))}
        onValue={(authorId) => onSelect({ ...selection, authorId })}
      />
      <Filter
        label={t('category')}
        value={selection.category}
        any={{ name: t('anyCategory'), count: all('category') }}
        options={categories(waiting, selection).map(({ value, count }) => ({
          value,
          name: value === '' ? t('noCategory') : categoryWords(say, value),
          count,
        }))}
        onValue={(category) => onSelect({ ...selection, category })}
      />
      <Filter
        label={t('place')}
        value={selection.unitId}
        any={{ name: t('everywhere'), count: all('unitId') }}
        options={places(waiting, selection).flatMap(({ value, count }) => {
          const number = numbers.get(value)
          return number === undefined ? [] : [{ value, name: t('unit', { number }), count }]
        })}
        onValue={(unitId) => onSelect({ ...selection, unitId })}
      />
    </fieldset>
  )
}

type Choice = { name: string; count: number }
type FilterProps = {
  label: string
  value: string | null
  any: Choice
  options: readonly (Choice & { value: string })[]
  onValue: (value: string | null) => void
}

/** The first option is "any"; the values of the others have a prefix, so that an empty value differs from it. */
function Filter({ label, value, any, options, onValue }: FilterProps) {
  const t = useTranslations('desk.bulk')
  const id = useId()
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value === null ? '' : `=${value}`}
        onChange={({ target }) => onValue(target.value === '' ? null : target.value.slice(1))}
      >
        <option value="">{t('option', any)}</option>
        {options.map(({ value: own, name, count }) => (
          <option key={own} value={`=${own}`}>
            {t('option', { name, count })}
          </option>
        ))}
      </select>
    </div>
  )
}
