import { ArticleScore, QualityReport, ReportQuery } from './quality'
import { ReviewReport } from './report'
import type { Routes } from './route'

/** The operations about the quality of translations. */
export const qualityRoutes = {
  'GET /articles/{id}/score': {
    summary:
      'The errors of an article by category and side, weighed, per 1,000 words: as delivered, and as they are; and how far its reviewers agree',
    answer: ArticleScore,
  },
  'GET /articles/{id}/report': {
    summary:
      'What the review came to: rounds, reviewers, scores, corrections, gaps and how they ended, dismissed findings, and what the gate says. As a page, for Word or in Markdown it is an export',
    answer: ReviewReport,
  },
  'GET /reports': {
    summary:
      'The quality of the translations that the caller may read: compared by time, translator, category or words',
    query: ReportQuery,
    answer: QualityReport,
  },
  'GET /reports/export': {
    summary: 'The quality of the translations as CSV',
    query: ReportQuery,
    produces: 'application/octet-stream',
  },
} as const satisfies Routes
