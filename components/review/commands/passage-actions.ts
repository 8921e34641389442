'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { apply } from '@/domain/text/splice'
import {
  type Inserting,
  isSendable,
  isWritten,
  type Passage,
  passageKey,
  type Rewriting,
  wordsIn,
} from '../model/passage'
import { placeAfter } from '../model/structure'
import { rebased } from '../model/three-way-merge'
import { putParagraph, putThreads } from '../state/article-changes'
import { unitsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { onceDrawn } from '../state/go-to'
import { kindNamed } from '../state/paragraph-kinds'
import { sendingKey } from '../state/sending-key'
import { useAct } from '../state/use-act'
import { useGoTo } from '../state/use-go-to'
import { useSay } from '../state/use-say'

/** Writing in the translation's own column: a paragraph anew, or one that is missing. */
export function usePassageActions() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const { toCard, toUnit } = useGoTo()
  const say = useSay()
  const t = useTranslations('desk.passage')

  const units = (): readonly Unit[] => client.getQueryData(unitsQuery(articleId).queryKey) ?? []
  const paragraph = (id: string) =>
    units()
      .flatMap(({ target }) => target)
      .find((one) => one.id === id)

  /** `at`: where the caret goes. What was as good as empty makes way, as with drafts. */
  const open = (passage: Passage, at?: number) => {
    const again = store.get().passages.find((other) => isSame(other, passage))
    if (!again)
      store.set(({ passages, typed }) => ({
        passages: [...passages.filter((other) => isWritten(other, typed)), passage],
        unitId: passage.unitId,
        threadId: null,
        selected: null,
      }))
    if (store.get().view === 'original') store.set({ view: 'redline' })
    say(t(`opened.${passage.kind}`))
    onceDrawn(() => focusField((again ?? passage).id, at))
  }

  const rewrite = ({ id: paragraphId, unitId, version, text }: Paragraph, at?: number) =>
    open({ kind: 'rewrite', id: newKey(), unitId, paragraphId, version, base: text }, at)

  const insert = (unitId: string, after: string | null) => open({ kind: 'insert', id: newKey(), unitId, after })

  const forget = (id: string) =>
    store.set(({ passages, typed }) => ({
      passages: passages.filter((passage) => passage.id !== id),
      typed: Object.fromEntries(Object.entries(typed).filter(([key]) => !key.startsWith(`${id}:`))),
    }))

  const remove = (passage: Passage) => {
    forget(passage.id)
    toUnit(passage.unitId)
  }

  /** Where one is in the translation: in the words selected, at the caret; else at the unit in focus. */
  const place = () => {
    const { selected, caret, unitId } = store.get()
    const at = selected ?? caret
    return at?.unitId === unitId && at?.side === 'target' ? at : null
  }

  /** The paragraph one is in; else the first of the unit in focus, if it has one. */
  const here = (): Paragraph | undefined => {
    const at = place()
    const first = units().find(({ id }) => id === store.get().unitId)?.target[0]
    return (at && paragraph(at.paragraphId)) ?? first
  }

  return {
    busy,
    rewrite,
    insert,
    remove,
    here,
    /** A unit that has no translation gets its first paragraph. */
    rewriteHere: () => {
      const { unitId } = store.get()
      const found = here()
      if (found) rewrite(found, place()?.start)
      else if (unitId) insert(unitId, null)
    },
    /** From an insertion that was begun: its words go along. */
    rewriteWith: (paragraphId: string, at: number, words: string) => {
      const found = paragraph(paragraphId)
      if (!found) return
      const text = apply(found.text, { start: at, end: at, insert: words })
      rewrite(found, at + words.length)
      const passage = store.get().passages.find((one) => one.kind === 'rewrite' && one.paragraphId === paragraphId)
      if (!passage || words === '') return
      store.set(({ typed }) => ({ typed: { [passageKey(passage, 'text')]: text, ...typed } }))
    },
    /** Asks first where something would be lost. */
    leave: (passage: Passage) => {
      if (isWritten(passage, store.get().typed)) store.set({ dialog: `discard:${passage.id}` })
      else remove(passage)
    },
    /** Goes on writing on the text as it stands now: with what one changed put into it, or with the words given. */
    goOn: (passage: Rewriting, { text, version }: Paragraph, words?: string) => {
      const mine = wordsIn(passage, 'text', store.get().typed)
      const merged = words ?? rebased(passage.base, mine, text) ?? mine
      store.set(({ passages, typed }) => ({
        passages: passages.map((one) => (one.id === passage.id ? { ...passage, version, base: text } : one)),
        typed: { ...typed, [passageKey(passage, 'text')]: merged },
      }))
      onceDrawn(() => focusField(passage.id))
    },
    send: async (passage: Passage) => {
      if (!isSendable(passage, store.get().typed)) return
      if (passage.kind === 'rewrite') await sendRewriting(passage)
      else await sendInserting(passage)
    },
  }

  async function sendRewriting(passage: Rewriting) {
    const typed = store.get().typed
    const { version, paragraphId: id } = passage
    const body = { version, text: wordsIn(passage, 'text', typed), reason: reasonIn(passage) }
    await act({
      subject: passage.id,
      body,
      call: () => call('POST /paragraphs/{id}/edit', { id, body, idempotencyKey: sendingKey(passage.id, body) }),
      put: ({ threads }) => done(passage, threads),
      said: ({ threads }) => t('suggested', { count: threads.length }),
      refused: ({ code, problem }) => {
        // The editor shows what it reads now, and asks.
        const now = code === 'STALE_VERSION' ? problem.paragraph : undefined
        if (now) putParagraph(client, articleId, now)
        return now?.id === id
      },
    })
  }

  async function sendInserting(passage: Inserting) {
    const typed = store.get().typed
    const { kind: paragraphKind, level } = kindNamed(wordsIn(passage, 'as', typed)) ?? { kind: 'paragraph' }
    const target = units().find(({ id }) => id === passage.unitId)?.target ?? []
    const structure = { op: 'insert', after: placeAfter(passage.after, target), paragraphKind, level } as const
    const body = {
      kind: 'suggestion',
      structure,
      replacement: wordsIn(passage, 'text', typed).trim(),
      reason: reasonIn(passage),
    } as const
    const id = passage.unitId
    await act({
      subject: passage.id,
      body,
      call: () => call('POST /units/{id}/threads', { id, body, idempotencyKey: sendingKey(passage.id, body) }),
      put: (thread) => done(passage, [thread]),
      said: t('inserted'),
    })
  }

  function done(passage: Passage, threads: readonly Thread[]) {
    putThreads(client, articleId, threads)
    forget(passage.id)
    const [first] = threads.toSorted((a, b) => (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0))
    if (first) toCard(first.id)
    else toUnit(passage.unitId)
  }

  function reasonIn(passage: Passage): string | undefined {
    return wordsIn(passage, 'reason', store.get().typed).trim() || undefined
  }
}

/** A paragraph is rewritten once at a time, and a place holds one that is being put in. */
const isSame = (one: Passage, other: Passage): boolean =>
  one.kind === 'rewrite'
    ? other.kind === 'rewrite' && one.paragraphId === other.paragraphId
    : other.kind === 'insert' && one.unitId === other.unitId && one.after === other.after

function focusField(id: string, at?: number) {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-passage="${CSS.escape(id)}"] textarea`)
  field?.focus({ preventScroll: true })
  if (at !== undefined) field?.setSelectionRange(at, at)
  field?.scrollIntoView({ block: 'nearest' })
}
