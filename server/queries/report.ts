import 'server-only'
import type { ReportPart } from '@/domain/report/model'
import type { Reader } from '@/domain/report/reader'
import { reportOf } from '@/domain/report/report'
import { readSnapshot } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { articleView } from './articles'
import { loadReviewReport } from './review-report'
import { loadThreadsIn } from './threads'
import { unitWindows } from './tracked-units'

/** The record of a review as it stands, part by part. Reading it is no export, and leaves no event. */
export function readReport(actor: Actor, articleId: string, reader: Reader): Promise<ReportPart[]> {
  return readSnapshot(async (db) => {
    const { article: row, standing } = await access(db, actor, articleId, 'export')
    const article = await articleView(db, row, standing)
    const about = await loadThreadsIn(db, articleId, [])
    async function* units() {
      for await (const window of unitWindows({ articleId, look: (read) => read(db) })) yield* window
    }
    const parts: ReportPart[] = []
    const report = await loadReviewReport(db, article, reader.locale)
    const review = { article, report, threads: about, units: units() }
    for await (const part of reportOf(review, reader)) parts.push(part)
    return parts
  })
}
