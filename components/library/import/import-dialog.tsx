'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { newKey } from '@/components/new-key'
import { Dialog } from '@/components/ui/dialog'
import { useAsk } from '@/components/use-ask'
import type { Preview } from '@/domain/contract/intake'
import { type Brought, bodyOf, type Change, swapped } from './brought'
import { ImportForm } from './import-form'
import { ImportPreview } from './import-preview'
import { useImportRefusal } from './import-refusal'
import { type Progress, send } from './sending'
import { takeBack } from './take-back'

type Props = { brought: Brought; onChange: Change; onClose: () => void }

/** What was seen, and of what: what was changed since has to be looked at again. */
type Seen = { readonly of: Brought; readonly preview: Preview; readonly key: string }

/** Warnings about the sides: to bring it in all the same is to say that they are meant so. */
const ASKS = new Set(['same-language', 'sides-swapped'])

/** Brings in an article: first the texts, then how they would be paired. Nothing is stored before one says so. */
export function ImportDialog({ brought, onChange, onClose }: Props) {
  const t = useTranslations('import')
  const router = useRouter()
  const [seen, setSeen] = useState<Seen | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController>(null)
  const { ask, problem, refusal } = useAsk()
  const words = useImportRefusal(problem, brought, refusal)
  const shown = seen?.of === brought ? seen : null

  /** Undefined: refused, or stopped. */
  async function run<T>(work: (how: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<T>) {
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
  const look = async (of: Brought) => {
    const body = bodyOf(of)
    const preview = await run((how) =>
      body instanceof FormData
        ? send('POST /articles/import/preview', body, how)
        : send('POST /articles/preview', body, how),
    )
    setSeen(preview ? { of, preview, key: newKey() } : null)
  }
  /** Set right in the preview, it is looked at anew. */
  const correct = (change: Parameters<Change>[0]) => {
    const next = change(brought)
    onChange(() => next)
    if (seen) setSeen({ ...seen, of: next })
    void look(next)
  }
  const bringIn = async ({ preview, key }: Seen, takenBack: ReadonlySet<number>) => {
    const anyway = preview.warnings.some(({ code }) => ASKS.has(code))
    const body = bodyOf(brought, preview.languages, anyway)
    const article = await run(async (how) => {
      const once = { ...how, idempotencyKey: key }
      const made =
        body instanceof FormData
          ? await send('POST /articles/import', body, once)
          : await send('POST /articles', body, once)
      await takeBack(made.id, takenBack)
      return made
    })
    if (article) router.push(`/articles/${article.id}`)
  }
  const stop = () => stopping.current?.abort()
  const close = () => {
    stop()
    onClose()
  }
  return (
    <Dialog open onClose={close} title={t(shown ? 'previewTitle' : 'title')} size="wide">
      {shown ? (
        <ImportPreview
          key={shown.key}
          seen={shown.preview}
          brought={brought}
          progress={progress}
          refusal={words.all}
          onLanguage={(side, tag) => correct((now) => ({ ...now, languages: { ...now.languages, [side]: tag } }))}
          onSwap={() => correct((now) => swapped(now, shown.preview))}
          onStop={stop}
          onBack={() => setSeen(null)}
          onBringIn={(takenBack) => void bringIn(shown, takenBack)}
        />
      ) : (
        <ImportForm
          brought={brought}
          onChange={onChange}
          progress={progress}
          refusal={words.all}
          errorAt={words.at}
          onLook={() => void look(brought)}
          onStop={stop}
        />
      )}
    </Dialog>
  )
}
