import { pageGuard } from './server/boot/page-guard'

/** Called by Next with what a page failed by. */
export const onRequestError = (error: unknown) => pageGuard.noteFailure?.(error)
