import { openThread } from '../commands/threads'
import { listThreads } from '../queries/threads'
import type { Actor } from '../session/actor'
import { at, by, desk } from './people'

/** A gap on the first words of the last paragraph, linked to two spans of the second one. */
export async function withGap() {
  const set = await desk()
  const [, paragraph, last] = set.target
  if (!paragraph || !last) throw new Error('the desk has three units')
  const link = (words: string, relation: 'contradicts' | 'needs') => {
    const { start, end } = at(paragraph, words)
    return { paragraphId: paragraph.id, start, end, relation }
  }
  const gap = await openThread(by(set.editor), last.id, {
    kind: 'gap',
    anchor: at(last, 'The official'),
    type: 'non-sequitur',
    origin: 'translation',
    severity: 'critical',
    explanation: 'Which official?',
    links: [link('two cranes', 'contradicts'), link('four ships', 'needs')],
  })
  return { ...set, paragraph, gap }
}

export const threadsOf = async (actor: Actor, articleId: string) =>
  (await listThreads(actor, articleId, { limit: 200 })).items
