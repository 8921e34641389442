'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { CallError, call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { GrowingText } from '@/components/ui/growing-text'
import { DAY_AND_TIME } from '@/components/use-moment'
import type { AskedQuery, AskedText, Piece } from '@/domain/answer-page'
import { LIMITS } from '@/domain/contract/limits'
import styles from './answer.module.css'

type Outcome = 'sent' | 'failed' | 'withdrawn' | 'gone' | { readonly minutes: number }

/** One question with its words, and the field for the answer. */
export function QueryCard({ token, query }: { token: string; query: AskedQuery }) {
  const t = useTranslations('answer')
  const format = useFormatter()
  const id = useId()
  const [answers, setAnswers] = useState(query.answers)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isSending, setSending] = useState(false)
  const [text, write] = useKept(`stet answer ${query.id}`)
  // The field takes what is too long: cut off, it would be lost unseen.
  const isLong = text.length > LIMITS.remark
  const send = async () => {
    if (text.trim() === '' || isLong || isSending) return
    setSending(true)
    try {
      const { answeredAt } = await call('POST /answers', { body: { token, queryId: query.id, body: text } })
      setAnswers([...answers, { body: text, at: new Date(answeredAt) }])
      write('')
      setOutcome('sent')
    } catch (error) {
      setOutcome(outcomeOf(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <article className={styles.card} aria-labelledby={`${id}question`}>
      <p className={styles.asker}>
        {t('asks', { asker: query.asker })}
        {query.dueAt && (
          <span> · {t('due', { date: format.dateTime(query.dueAt, { dateStyle: 'long', timeZone: 'UTC' }) })}</span>
        )}
      </p>
      <h2 id={`${id}question`} className={styles.question} dir="auto">
        {query.question}
      </h2>
      <Texts query={query} />
      {answers.map(({ body, at }) => (
        <figure key={at.getTime()} className={styles.answer}>
          <figcaption>{t('you', { date: format.dateTime(at, { ...DAY_AND_TIME, dateStyle: 'long' }) })}</figcaption>
          <p dir="auto">{body}</p>
        </figure>
      ))}
      <label htmlFor={`${id}answer`} className={styles.label}>
        {answers.length > 0 ? t('add') : t('yourAnswer')}
      </label>
      <GrowingText
        id={`${id}answer`}
        className={styles.field}
        value={text}
        dir="auto"
        onChange={({ target }) => write(target.value)}
      />
      <div className={styles.send}>
        <Button
          variant="primary"
          aria-disabled={text.trim() === '' || isLong || isSending}
          onClick={() => void send()}
          aria-describedby={`${id}question`}
        >
          {isSending ? t('sending') : t('send')}
        </Button>
        <p role="status" data-outcome={outcome === 'sent' && !isLong ? 'sent' : 'failed'}>
          {isLong
            ? t('long', { count: text.length, most: LIMITS.remark })
            : outcome !== null && wordsOfOutcome(t, outcome)}
        </p>
      </div>
    </article>
  )
}

const wordsOfOutcome = (t: ReturnType<typeof useTranslations<'answer'>>, outcome: Outcome): string =>
  typeof outcome === 'string' ? t(outcome) : t('limited', { minutes: outcome.minutes })

function Texts({ query: { texts, words } }: { query: AskedQuery }) {
  const t = useTranslations('answer')
  const names = texts.length === 2 ? ([t('source'), t('target')] as const) : []
  return (
    <>
      {words !== null && (
        <blockquote className={styles.words} dir="auto">
          {words}
        </blockquote>
      )}
      {texts.length === 0 && words === null && <p className={styles.whole}>{t('whole')}</p>}
      <div className={styles.texts}>
        {texts.map((text, index) => (
          <Side key={`${text.lang} ${names[index] ?? ''}`} text={text} name={names[index]} />
        ))}
      </div>
    </>
  )
}

function Side({ text, name }: { text: AskedText; name: string | undefined }) {
  return (
    <div className={styles.side}>
      {name !== undefined && <p className={styles.sideName}>{name}</p>}
      {text.paragraphs.map((pieces, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs have nothing but their order, which stays.
        <p key={index} lang={text.lang} dir="auto">
          {pieces.map(wordsOf)}
        </p>
      ))}
    </div>
  )
}

const wordsOf = ({ text, marked }: Piece, index: number) =>
  marked ? <mark key={`${index} ${text}`}>{text}</mark> : text

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof CallError)) throw error
  const { code, problem } = error
  if (code === 'RATE_LIMITED') return { minutes: Math.max(1, Math.ceil((problem.retryAfter ?? 60) / 60)) }
  if (code === 'CONFLICT') return 'withdrawn'
  return code === 'NOT_FOUND' ? 'gone' : 'failed'
}

/** What is being written, kept in this browser until it is sent: neither a failure nor a reload loses it. */
function useKept(key: string): [string, (text: string) => void] {
  const [text, setText] = useState('')
  useEffect(() => setText((now) => now || (read(key) ?? '')), [key])
  const write = (next: string) => {
    setText(next)
    keep(key, next)
  }
  return [text, write]
}

/** A browser that keeps nothing throws. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, text: string) {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Then it stays on the page alone.
  }
}
