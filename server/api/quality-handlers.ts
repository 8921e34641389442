import 'server-only'
import type { qualityRoutes } from '@/domain/contract/quality-routes'
import { getReviewReport } from '../queries/review-report'
import { getScore } from '../queries/score'
import { localeOfRequest } from '../session/current'
import type { Handlers } from './handler'

/** The handlers of domain/contract/quality-routes.ts. */
export const qualityHandlers: Handlers<keyof typeof qualityRoutes> = {
  'GET /articles/{id}/score': ({ actor, path }) => getScore(actor, path.id),
  'GET /articles/{id}/report': ({ actor, path, request }) =>
    getReviewReport(actor, path.id, localeOfRequest(actor, request)),
}
