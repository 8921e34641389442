'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { newKey } from '@/components/new-key'
import { Dialog } from '@/components/ui/dialog'
import { useAsk } from '@/components/use-ask'
import type { Preview } from '@/domain/contract/intake'
import { bodyOf, type ChangeDraft, type ImportDraft, swapSides } from './import-draft'
import { ImportForm } from './import-form'
import { ImportPreview } from './import-preview'
import { useImportRefusal } from './import-refusal'
import { includeRows } from './include-rows'
import { type ImportProgressState, send } from './send'

type Props = { draft: ImportDraft; onChange: ChangeDraft; onClose: () => void; giveBack: () => void }

/** What was seen, and of what: what was changed since has to be looked at again. */
type Seen = { readonly of: ImportDraft; readonly preview: Preview; readonly key: string }

/** Warnings about the sides. Whoever imports in spite of them confirms that the sides are meant so. */
const ASKS = new Set(['same-language', 'sides-swapped'])

/** Imports an article: first the texts, then a preview of the pairs. Nothing is stored before it is confirmed. */
export function ImportDialog({ draft, onChange, onClose, giveBack }: Props) {
  const t = useTranslations('import')
  const router = useRouter()
  const [seen, setSeen] = useState<Seen | null>(null)
  const { run, stop, progress, problem, refusal } = useSending()
  const words = useImportRefusal(problem, draft, refusal)
  const shown = seen?.of === draft ? seen : null

  const look = async (of: ImportDraft) => {
    const body = bodyOf(of)
    const preview = await run((how) =>
      body instanceof FormData
        ? send('POST /articles/import/preview', body, how)
        : send('POST /articles/preview', body, how),
    )
    setSeen(preview ? { of, preview, key: newKey() } : null)
  }
  /** A correction made in the preview: previewed again. */
  const correct = (change: Parameters<ChangeDraft>[0]) => {
    const next = change(draft)
    onChange(() => next)
    if (seen) setSeen({ ...seen, of: next })
    void look(next)
  }
  const importArticle = async ({ preview, key }: Seen, included: ReadonlySet<number>) => {
    const anyway = preview.warnings.some(({ code }) => ASKS.has(code))
    const body = bodyOf(draft, preview.languages, anyway)
    const article = await run(async (how) => {
      const once = { ...how, idempotencyKey: key }
      const made =
        body instanceof FormData
          ? await send('POST /articles/import', body, once)
          : await send('POST /articles', body, once)
      await includeRows(made.id, included)
      return made
    })
    if (article) router.push(`/articles/${article.id}`)
  }
  const close = () => {
    stop()
    onClose()
  }
  return (
    <Dialog open onClose={close} title={t(shown ? 'previewTitle' : 'title')} size="wide" giveBack={giveBack}>
      {shown ? (
        <ImportPreview
          key={shown.key}
          seen={shown.preview}
          draft={draft}
          progress={progress}
          refusal={words.all}
          onLanguage={(side, tag) => correct((now) => ({ ...now, languages: { ...now.languages, [side]: tag } }))}
          onSwap={() => correct((now) => swapSides(now, shown.preview))}
          onStop={stop}
          onBack={() => setSeen(null)}
          onImport={(included) => void importArticle(shown, included)}
        />
      ) : (
        <ImportForm
          draft={draft}
          onChange={onChange}
          progress={progress}
          refusal={words.all}
          errorAt={words.at}
          onLook={() => void look(draft)}
          onStop={stop}
        />
      )}
    </Dialog>
  )
}

type Sending = { signal: AbortSignal; onProgress: (progress: ImportProgressState) => void }

/** One long request at a time: how far it is, how to stop it, and why it was refused. */
function useSending() {
  const [progress, setProgress] = useState<ImportProgressState | null>(null)
  const stopping = useRef<AbortController>(null)
  const { ask, problem, refusal } = useAsk()

  /** Undefined: refused, or stopped. */
  async function run<T>(work: (sending: Sending) => Promise<T>): Promise<T | undefined> {
    const stop = new AbortController()
    stopping.current = stop
    setProgress({ phase: 'sending', share: 0 })
    const answer = await ask(() =>
      work({ signal: stop.signal, onProgress: setProgress }).catch((error: unknown) => {
        if (!stop.signal.aborted) throw error
      }),
    )
    setProgress(null)
    return answer ?? undefined
  }
  return { run, stop: () => stopping.current?.abort(), progress, problem, refusal }
}
