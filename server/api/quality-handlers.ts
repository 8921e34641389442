import 'server-only'
import type { qualityRoutes } from '@/domain/contract/quality-routes'
import { exportReport } from '../queries/report-export'
import { getReport } from '../queries/reports'
import { getReviewReport } from '../queries/review-report'
import { getScore } from '../queries/score'
import { localeOfRequest } from '../session/current'
import { type Handlers, recordResponse } from './handler'

/** The handlers of domain/contract/quality-routes.ts. */
export const qualityHandlers: Handlers<keyof typeof qualityRoutes> = {
  'GET /articles/{id}/score': ({ actor, path }) => getScore(actor, path.id),
  'GET /articles/{id}/report': ({ actor, path, request }) =>
    getReviewReport(actor, path.id, localeOfRequest(actor, request)),
  'GET /reports': ({ actor, query }) => getReport(actor, query),
  'GET /reports/export': async ({ actor, query }) => recordResponse(await exportReport(actor, query, new Date())),
}
