'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import type { Comment, Thread } from '@/domain/contract/shapes'
import { deleteComment, editComment, reply, replyTo, restoreComment } from '../../commands/acts/threads'
import { type Desk, useBusy, useDesk, useDeskState, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import { MentionField } from '../write/mention-field'
import styles from './card.module.css'
import { CardForm } from './card-decide'
import { Disclosure, LongWords } from './card-words'

/** Of a longer discussion only the first and last comments are shown; the rest is collapsed. */
const LONG = 14
const LAST = 8

type Props = {
  thread: Thread
  canReply: boolean
  /** What can be done with the discussion as a whole. */
  children: ReactNode
}

/** The comments of a thread, and a field to reply. */
export function ThreadComments({ thread, canReply, children }: Props) {
  const t = useTranslations('desk.overflow')
  const [open, setOpen] = useState(false)
  const { comments } = thread
  const long = comments.length > LONG
  const count = comments.length - 1 - LAST
  const said = (some: readonly Comment[]) =>
    some.map((comment) => <Said key={comment.id} comment={comment} threadId={thread.id} canChange={canReply} />)
  return (
    <>
      <ol className={styles.comments}>
        {said(long ? comments.slice(0, 1) : comments)}
        {long && (
          <li className={styles.between}>
            <Disclosure open={open} onToggle={() => setOpen(!open)}>
              {t(open ? 'hideBetween' : 'between', { count })}
            </Disclosure>
          </li>
        )}
        {long && said(comments.slice(open ? 1 : -LAST))}
      </ol>
      {children}
      {canReply && <Reply thread={thread} />}
    </>
  )
}

function Said({ comment, threadId, canChange }: { comment: Comment; threadId: string; canChange: boolean }) {
  const t = useTranslations('desk.card')
  const desk = useDesk()
  const { me, store } = desk
  const busy = useBusy(comment.id)
  const editing = useDeskState(({ form }) => form?.threadId === threadId && form.name === `comment:${comment.id}`)
  const own = canChange && comment.author.id === me.id
  return (
    <li>
      <div className={styles.by}>
        <b>
          <bdi>{comment.author.name}</bdi>
        </b>
        <When at={comment.createdAt} />
        {comment.queryId && <span title={t('byLinkHint')}>{t('byLink')}</span>}
        {comment.editedAt && !comment.deletedAt && <span>{t('edited')}</span>}
      </div>
      {comment.deletedAt ? (
        <p className={styles.soft}>
          {t('deleted')}{' '}
          {own && (
            <button
              type="button"
              className={styles.text}
              disabled={busy}
              onClick={() => void restoreComment(desk, comment)}
            >
              {t('restore')}
            </button>
          )}
        </p>
      ) : editing ? (
        <CardForm
          id="comment"
          field={comment.id}
          label={t('editLabel')}
          action={t('save')}
          initial={comment.body}
          mentions
          busy={busy}
          onSend={(words) => editComment(desk, { comment, words })}
          onLeave={() => store.closeForm()}
        />
      ) : (
        <>
          <LongWords words={comment.body} />
          {own && (
            <div className={styles.by}>
              <button
                type="button"
                className={styles.text}
                onClick={() => store.openForm(threadId, `comment:${comment.id}`)}
              >
                {t('edit')}
              </button>
              <button
                type="button"
                className={styles.text}
                disabled={busy}
                onClick={() => void deleteComment(desk, comment)}
              >
                {t('delete')}
              </button>
            </div>
          )}
        </>
      )}
    </li>
  )
}

function Reply({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  const id = useId()
  const desk = useDesk()
  const [words, setWords] = useTyped(`${thread.id}:reply`)
  const busy = useBusy(replyTo(thread.id))
  const send = async () => {
    if (words.trim() === '' || busy) return
    if (await reply(desk, { thread, words })) setWords('')
  }
  return (
    <form
      className={styles.reply}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <MentionField
        id={id}
        className={styles.field}
        data-reply=""
        rows={1}
        aria-label={t('card.replyLabel')}
        placeholder={t('card.replyLabel')}
        value={words}
        onValue={setWords}
        onKeyDown={sendingKeys({ send: () => void send(), leave: () => focusUnit(desk) })}
      />
      {words.trim() !== '' && (
        <div className={styles.actions}>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('card.reply')} <kbd>{t('key.send')}</kbd>
          </Button>
        </div>
      )}
    </form>
  )
}

const focusUnit = ({ store, elements }: Desk) =>
  elements.get('unit', store.get().unitId ?? '')?.focus({ preventScroll: true })
