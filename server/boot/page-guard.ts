import type { IncomingMessage, ServerResponse } from 'node:http'
import { processState } from '../process-state'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * How pages are answered in an outage (pages.ts). `serve` is called by scripts/start.mjs with what Next answers, `noteFailure` by Next itself
 * (instrumentation.ts), which would load whatever is imported here a second time.
 */
export type PageGuard = {
  serve?: (handle: Handle, request: IncomingMessage, response: ServerResponse) => Promise<void>
  noteFailure?: (error: unknown) => void
}

export const pageGuard = processState('page-guard', (): PageGuard => ({}))
