import 'server-only'
import { type LinkInput, MOST_LINKS } from '@/domain/contract/gap'
import { invalid } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import type { GapLink } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { toAnchorColumns } from '../manuscript/anchor-columns'
import { newId } from '../new-ids'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { authorIdOf } from '../views/author'
import { place } from './place'
import { type WriteContext, writeTo } from './write'

/** Links a gap to further words. What it is linked to already is left as it is. */
export const linkGap = (caller: Caller, threadId: string, given: readonly LinkInput[]): Promise<Thread> =>
  changeLinks(caller, threadId, async (writing) => {
    const known = await writing.tx.gapLink.findMany({ where: { threadId }, orderBy: { position: 'asc' } })
    const standing = known.filter(({ removedAt }) => removedAt === null)
    const next = (known.at(-1)?.position ?? -1) + 1
    const made = await placeLinks(writing, threadId, given, standing, next)
    mustFit(standing.length + made.length)
    await writing.tx.gapLink.createMany({ data: made })
    return ['gap.linked', made.map(({ id }) => id)]
  })

/** Takes links off a gap; they are kept. */
export const unlinkGap = (caller: Caller, threadId: string, linkIds: readonly string[]): Promise<Thread> =>
  changeLinks(caller, threadId, async ({ tx, now }) => {
    const ids = await linksOf(tx, threadId, linkIds, 'standing')
    await tx.gapLink.updateMany({ where: { id: { in: ids } }, data: { removedAt: now } })
    return ['gap.unlinked', ids]
  })

/** Puts back what was taken off. */
export const relinkGap = (caller: Caller, threadId: string, linkIds: readonly string[]): Promise<Thread> =>
  changeLinks(caller, threadId, async ({ tx }) => {
    const ids = await linksOf(tx, threadId, linkIds, 'removed')
    mustFit(ids.length + (await tx.gapLink.count({ where: { threadId, removedAt: null } })))
    await tx.gapLink.updateMany({ where: { id: { in: ids } }, data: { removedAt: null } })
    return ['gap.linked', ids]
  })

type Change = (writing: WriteContext) => Promise<['gap.linked' | 'gap.unlinked', string[]]>

/** For the author of the gap, and for who may end it. */
function changeLinks(caller: Caller, threadId: string, change: Change): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.thread.findFirst({ where: { id: threadId, kind: 'gap' } }),
    'mark-gap',
    async (writing, thread) => {
      const { tx, actor, append, permit } = writing
      if (authorIdOf(thread) !== actor.id) permit('resolve-gap')
      const [type, linkIds] = await change(writing)
      if (linkIds.length > 0) await append(type, { threadId, linkIds })
      return loadThread(tx, threadId)
    },
  )
}

const mustFit = (count: number) => {
  if (count > MOST_LINKS) throw invalid('links', `would be more than ${MOST_LINKS} in all`)
}

/** Those named that are in this state; refused where one is none of the gap's. */
async function linksOf(tx: Tx, threadId: string, linkIds: readonly string[], state: 'standing' | 'removed') {
  const rows = await tx.gapLink.findMany({ where: { threadId, id: { in: [...linkIds] } } })
  for (const [index, id] of linkIds.entries())
    if (!rows.some((row) => row.id === id)) throw invalid(`linkIds.${index}`, 'is not a link of this gap')
  return rows.flatMap(({ id, removedAt }) => ((removedAt === null) === (state === 'standing') ? [id] : []))
}

/** The other places that a gap is about, as its words: carried to the text as it stands. One given twice is one. */
export async function placeLinks(
  { tx, article }: WriteContext,
  threadId: string,
  given: readonly LinkInput[],
  known: readonly PlacedLink[] = [],
  from = 0,
): Promise<GapLink[]> {
  const ids = given.map((link) => link.paragraphId)
  const rows = await tx.paragraph.findMany({ where: { articleId: article.id, id: { in: ids } } })
  const paragraphs = new Map(rows.map((row) => [row.id, row]))
  const made: GapLink[] = []
  for (const [index, { paragraphId, version, start, end, relation, continues = false }] of given.entries()) {
    const path = `links.${index}`
    const paragraph = paragraphs.get(paragraphId)
    if (!paragraph) throw invalid(`${path}.paragraphId`, 'is not a paragraph of this article')
    if (paragraph.removedAt && version === undefined)
      throw invalid(`${path}.paragraphId`, 'is no longer in the text: it was removed, or joined to another')
    const words = { version: version ?? paragraph.version, start, end }
    const placed = await place(tx, paragraph, words, 'gap', path)
    const { anchor } = placed
    if (!anchor) throw new Error('words were given, so they have a place')
    const link = { paragraphId: placed.paragraph.id, relation, continues, ...toAnchorColumns(anchor) }
    if ([...known, ...made].some((one) => isSameLink(one, link))) continue
    made.push({ id: newId(), threadId, position: from + made.length, removedAt: null, ...link })
  }
  return made
}

type PlacedLink = Pick<GapLink, 'paragraphId' | 'relation' | 'continues' | 'start' | 'end'>

const isSameLink = (one: PlacedLink, other: PlacedLink) =>
  (['paragraphId', 'relation', 'continues', 'start', 'end'] as const).every((name) => one[name] === other[name])
