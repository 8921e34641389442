import * as removal from '@/server/commands/removal'
import { listArticles } from '@/server/queries/articles'
import type { Actor } from '@/server/session/actor'
import { read, requireOption, Usage } from './arguments'
import { findOperator } from './people'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

export const removeArticle = (args: string[], terminal: Terminal) =>
  withArticle(args, terminal, (actor, id) => removal.removeArticle({ actor }, id))

export const restoreArticle = (args: string[], terminal: Terminal) =>
  withArticle(args, terminal, async (actor, id) => void (await removal.restoreArticle({ actor }, id)))

/** Deletes an article for good, removed or not; the title is asked for, to be sure which it is. */
export async function purgeArticle(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, { title: { type: 'string' } }, 1)
  const title = requireOption('title', values.title)
  return withArticle(positionals, terminal, (actor, id) => removal.purgeArticle({ actor }, id, title))
}

/** A removed article a line, the last removed first: its id, until when it is kept, its title, with tabs between. */
export async function listRemoved(args: string[], terminal: Terminal): Promise<number> {
  read(args, {})
  return withDatabase(terminal, async () => {
    const actor = await findOperator()
    let cursor: string | undefined
    do {
      const { items, nextCursor } = await listArticles(actor, { limit: 200, removed: 'true', cursor })
      for (const { id, removed, title } of items)
        await terminal.write(`${id}\t${removed?.until ?? ''}\t${title.target || title.source}\n`)
      cursor = nextCursor ?? undefined
    } while (cursor !== undefined)
    return 0
  })
}

async function withArticle(args: string[], terminal: Terminal, work: (actor: Actor, id: string) => Promise<void>) {
  const [id] = read(args, {}, 1).positionals
  if (id === undefined) throw new Usage('an article id is required')
  return withDatabase(terminal, async () => {
    await work(await findOperator(), id)
    return 0
  })
}
