'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import type { LinkRelation, ThreadKind } from '@/domain/contract/names'
import type { Finding, Paragraph, Thread } from '@/domain/contract/shapes'
import {
  aboutArticle,
  bodyOf,
  type Draft,
  type DraftPlace,
  fieldKey,
  fieldsOf,
  isTouched,
  lacks,
  newDraft,
} from '../model/draft'
import { placeFor } from '../model/promoting'
import { dropFinding, putParagraph, putThreads } from '../state/article-changes'
import { articleQuery, unitsQuery, versionsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { onceDrawn } from '../state/go-to'
import { useKnownFindings } from '../state/known-findings'
import { sendingKey } from '../state/sending-key'
import type { Selected } from '../state/slices/focus'
import { useAct } from '../state/use-act'
import { beneathOf, type Changed } from '../state/use-beneath'
import { useGoTo } from '../state/use-go-to'
import { useSay } from '../state/use-say'
import { useFindingActions } from './finding-actions'
import { usePassageActions } from './passage-actions'

/** Opening, moving, sending and giving up what one writes. */
export function useDraftActions() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const { rewriteHere } = usePassageActions()
  const { undoPromotion } = useFindingActions()
  const findings = useKnownFindings()
  const { toCard, toUnit } = useGoTo()
  const say = useSay()
  const t = useTranslations('desk')

  const change = (id: string, patch: Partial<Draft>) =>
    store.set(({ drafts }) => ({ drafts: drafts.map((draft) => (draft.id === id ? { ...draft, ...patch } : draft)) }))

  const remove = (id: string) =>
    store.set(({ drafts, draftId, linkingId, typed }) => ({
      drafts: drafts.filter((draft) => draft.id !== id),
      draftId: draftId === id ? null : draftId,
      linkingId: linkingId === id ? null : linkingId,
      typed: Object.fromEntries(Object.entries(typed).filter(([key]) => !key.startsWith(`${id}:`))),
    }))

  /** Back to where it was begun: to the finding's card, or the unit. */
  const giveUp = ({ id, findingId, place }: Draft) => {
    remove(id)
    if (findingId !== undefined) toCard(findingId)
    else if (place) toUnit(place.unitId)
  }

  /** A draft in which nothing was typed makes way for the next one. */
  const open = (kind: ThreadKind, place: DraftPlace | null) => begun(newDraft(newKey(), kind, place))

  const begun = (draft: Draft) => {
    const { id, kind, place } = draft
    store.set(({ drafts, typed }) => ({
      drafts: [...drafts.filter((other) => isTouched(other, typed)), draft],
      draftId: id,
      linkingId: null,
      selected: null,
      threadId: null,
      ...(place && { unitId: place.unitId }),
    }))
    getSelection()?.removeAllRanges()
    say(t(`compose.opened.${kind}`))
  }

  /** On the words of a finding, which it becomes of by who may judge it. Answers whether it has words for that. */
  const beginOn = (finding: Finding, kind: ThreadKind): boolean => {
    const place = placeFor(kind, finding, client.getQueryData(unitsQuery(articleId).queryKey) ?? [])
    if (!place) return false
    const judges = client.getQueryData(articleQuery(articleId).queryKey)?.abilities.includes('judge-finding')
    begun({ ...newDraft(newKey(), kind, place, finding), ...(judges && { findingId: finding.id }) })
    return true
  }

  const whole = (unitId: string): DraftPlace | null => {
    const unit = client.getQueryData(unitsQuery(articleId).queryKey)?.find(({ id }) => id === unitId)
    const paragraph = unit?.target[0] ?? unit?.source[0]
    if (!paragraph) return null
    const { id, side, version, text } = paragraph
    return { paragraphId: id, unitId, side, version, range: null, quote: text }
  }

  return {
    busy,
    change,
    remove,
    giveUp,
    beginOn,
    /**
     * About the words selected, or the name or number that one is at; with none, about those of the finding in focus, else about the paragraph. A correction
     * goes in at the caret, or rewrites it all.
     */
    begin: (kind: ThreadKind) => {
      const { selected: chosen, term: lit, caret, unitId, threadId } = store.get()
      const selected = chosen ?? lit
      if (selected) return canHold(selected, kind) ? open(kind, placeAt(selected)) : say(t('compose.sourceStays'))
      const finding = findings().find(({ id }) => id === threadId)
      if (finding && beginOn(finding, kind)) return
      const at = caret?.unitId === unitId ? caret : null
      if (at && kind === 'suggestion' && at.side === 'target') return open(kind, placeAt(at))
      if (kind === 'suggestion') return rewriteHere()
      const place = at ? wholeAt(at.paragraphId) : unitId && whole(unitId)
      if (place) open(kind, place)
    },
    aboutArticle: (kind: Exclude<ThreadKind, 'suggestion'>) => open(kind, null),
    /** Puts a draft whose words are gone on the words selected. */
    moveTo: (draft: Draft, selected: Selected) => {
      change(draft.id, { place: placeAt(selected), lost: false, refused: false })
      store.set({ selected: null, draftId: draft.id })
      getSelection()?.removeAllRanges()
    },
    /** Goes on with a draft on its words as they read now; `replacement`: what they should read. */
    putOn: (draft: Draft, { version, range, now }: Changed, replacement?: string) => {
      if (!draft.place) return
      change(draft.id, { place: { ...draft.place, version, range, quote: now }, refused: false })
      if (replacement !== undefined)
        store.set(({ typed }) => ({ typed: { ...typed, [fieldKey(draft, 'replacement')]: replacement } }))
      say(t('beneath.put'))
      onceDrawn(() => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(draft.id)}"] textarea`)?.focus())
    },
    link: (draft: Draft, { paragraphId, start, end, quote }: Selected, relation: LinkRelation) => {
      change(draft.id, { links: [...draft.links, { paragraphId, start, end, quote, relation }] })
      store.set({ selected: null, linkingId: null, draftId: draft.id })
      getSelection()?.removeAllRanges()
      say(t('compose.linked'))
    },
    /** Asks first where something would be lost. */
    leave: (draft: Draft) => {
      if (isTouched(draft, store.get().typed)) store.set({ dialog: `discard:${draft.id}` })
      else giveUp(draft)
    },
    send: async (draft: Draft) => {
      const { place, findingId } = draft
      const fields = fieldsOf(draft, store.get().typed)
      if (lacks(draft, fields)) return
      const body = bodyOf(draft, fields)
      const opened = (thread: Thread) => {
        putThreads(client, articleId, [thread])
        if (findingId) dropFinding(client, articleId, findingId)
        remove(draft.id)
        toCard(thread.id)
      }
      await act({
        subject: draft.id,
        body,
        call: (): Promise<Thread> => {
          const idempotencyKey = sendingKey(draft.id, body)
          if (findingId) return call('POST /findings/{id}/promote', { id: findingId, body, idempotencyKey })
          return place
            ? call('POST /paragraphs/{id}/threads', { id: place.paragraphId, body, idempotencyKey })
            : call('POST /articles/{id}/threads', { id: articleId, body: aboutArticle(body), idempotencyKey })
        },
        put: opened,
        said: t(`compose.sent.${draft.kind}`),
        undo: () =>
          findingId === undefined
            ? undefined
            : { label: t('done.findingReopened'), run: () => void undoPromotion(findingId) },
        toast: findingId !== undefined,
        refused: ({ code, problem }) => {
          if (code === 'STALE_VERSION' && problem.paragraph && place?.range) {
            void follow(draft, problem.paragraph)
            // The card says what happened, and asks.
            return true
          }
          // Somebody was faster with the finding: sent once more, these words stand for themselves.
          if (findingId && GONE.has(code)) change(draft.id, { findingId: undefined })
          return false
        },
      })
    },
  }

  function wholeAt(paragraphId: string): DraftPlace | null {
    const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
    const paragraph = units.flatMap(({ source, target }) => [...source, ...target]).find(({ id }) => id === paragraphId)
    if (!paragraph) return null
    const { side, version, text, unitId } = paragraph
    return { paragraphId, unitId, side, version, range: null, quote: text }
  }

  /** The paragraph changed meanwhile: the draft is kept, and its card tells how its words read now; else it waits for others. */
  async function follow(draft: Draft, paragraph: Paragraph) {
    const { place } = draft
    if (!place?.range) return
    putParagraph(client, articleId, paragraph)
    const refused = { ...draft, refused: true }
    const versions = await client.fetchQuery(versionsQuery(paragraph.id, paragraph.version)).catch(() => [])
    const isTold = paragraph.id === place.paragraphId && beneathOf(refused, versions, '') !== null
    change(draft.id, isTold ? { refused: true } : { lost: true })
  }
}

/** Refusals that mean: the finding has been judged, or its words corrected. */
const GONE: ReadonlySet<string> = new Set(['ALREADY_DECIDED', 'CONFLICT', 'NOT_FOUND'])

const canHold = ({ side }: Pick<Selected, 'side'>, kind: ThreadKind) => kind !== 'suggestion' || side === 'target'

const placeAt = ({ paragraphId, unitId, side, version, start, end, quote }: Selected): DraftPlace => ({
  paragraphId,
  unitId,
  side,
  version,
  range: { start, end },
  quote,
})
