import 'server-only'
import { keepMemory } from '../memory/keep'
import { follow } from './follow'

/** Keeps the sentences of approved articles, which are offered where a similar one is translated. */
export const memory = follow(
  'memory',
  { hears: ['article.transitioned', 'article.deleted', 'article.restored'], from: 'beginning' },
  async ({ articleId }) => {
    await keepMemory(articleId)
    return undefined
  },
)
