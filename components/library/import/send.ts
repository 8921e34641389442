import { address, CallError, problemIn } from '@/components/call'
import type { AnswerOf, PathOf } from '@/domain/contract/routes'

/** How far a request is: the part of it that has been sent, then the wait for what comes of it. */
export type ImportProgressState = { readonly phase: 'sending'; readonly share: number } | { readonly phase: 'aligning' }

type Route = 'POST /articles' | 'POST /articles/preview' | 'POST /articles/import' | 'POST /articles/import/preview'

type How = { idempotencyKey?: string; signal: AbortSignal; onProgress: (progress: ImportProgressState) => void }

/**
 * Sends what may be long, and tells how far it is, which `fetch` can't. Throws CallError where it is refused, the signal's
 * reason where it was stopped.
 */
export function send<K extends Route>(
  route: K,
  body: object | FormData,
  { idempotencyKey, signal, onProgress }: How,
): Promise<AnswerOf<K>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address(route, {} as PathOf<K>))
    if (idempotencyKey) request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.onprogress = ({ loaded, total }) => onProgress({ phase: 'sending', share: loaded / total })
    request.upload.onload = () => onProgress({ phase: 'aligning' })
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as AnswerOf<K>)
      else reject(new CallError(problemIn(request)))
    }
    request.onerror = () => reject(CallError.offline())
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (body instanceof FormData) request.send(body)
    else {
      request.setRequestHeader('content-type', 'application/json')
      request.send(JSON.stringify(body))
    }
  })
}
