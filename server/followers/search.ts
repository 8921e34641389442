import 'server-only'
import { typesThatChange } from '@/domain/event'
import { prisma } from '../db/database'
import { SEARCH } from '../search/behind'
import { indexArticle, indexFindings } from '../search/save'
import { follow } from './follow'

const TEXTS = [...typesThatChange('text'), ...typesThatChange('threads')]
const FINDINGS = typesThatChange('findings')

/** Keeps what searches look through up to date. What it hasn't got to yet is searched nevertheless (`search/behind.ts`). */
export const search = follow(
  SEARCH,
  { hears: [...new Set([...TEXTS, ...FINDINGS])], from: 'beginning' },
  async ({ articleId, events }) => {
    const first = events[0]?.seq ?? 1
    // What came with the article is older than its first event, or was stored before there were stamps.
    await indexArticle(articleId, first === 1 ? 0 : first)
    // Those that the checks find are indexed where they are saved.
    if (events.some(({ type }) => FINDINGS.includes(type))) await indexFindings(await prisma(), articleId)
    return undefined
  },
)
