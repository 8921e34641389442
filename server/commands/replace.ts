import 'server-only'
import type { Replaced } from '@/domain/contract/answers'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { anchorAt } from '@/domain/text/anchor'
import { findPlaces, type Place } from '../queries/replacements'
import type { Caller } from '../session/actor'
import { inTurns } from '../turns'
import { openGroup, type Part } from './groups'
import { staleVersion } from './place'
import { type WriteContext, write } from './write'

/** Suggests other words at every place where some stand in the translation, or at those chosen: as one group. */
export function replaceInArticle(
  caller: Caller,
  articleId: string,
  body: BodyOf<'POST /articles/{id}/replace'>,
): Promise<Replaced> {
  return write(caller, articleId, 'suggest', async (writing) => {
    const found = await findPlaces(writing.tx, articleId, body)
    const places = body.only ? await chosenOf(writing, found, body.only) : found
    if (places.length === 0) return { groupId: null, threads: [] }
    const parts = await inTurns(partsOf(places))
    const { groupId, threads } = await openGroup(writing, parts, { reason: body.reason })
    const { find, replacement } = body
    await writing.append('text.replaced', { groupId, threadIds: threads.map(({ id }) => id), find, replacement })
    return { groupId, threads }
  })
}

function* partsOf(places: readonly Place[]): Generator<void, Part[]> {
  const parts: Part[] = []
  for (const { paragraph, splice } of places) {
    const anchor = anchorAt(paragraph.text, splice)
    if (!anchor) throw new Error(`a place outside the text of paragraph ${paragraph.id}`)
    parts.push({ paragraph, anchor, replacement: splice.insert })
    yield
  }
  return parts
}

/** The places that were chosen in a preview. All of them are still there, or none is taken. */
async function chosenOf(
  { tx, article }: WriteContext,
  found: readonly Place[],
  only: NonNullable<BodyOf<'POST /articles/{id}/replace'>['only']>,
): Promise<Place[]> {
  const nameOf = (id: string, version: number, start: number) => `${id} ${version} ${start}`
  const wanted = new Map(only.map((one) => [nameOf(one.paragraphId, one.version, one.start), one]))
  const places = found.filter(({ paragraph, splice }) =>
    wanted.delete(nameOf(paragraph.id, paragraph.version, splice.start)),
  )
  const [lost] = wanted.values()
  if (!lost) return places
  const paragraph = await tx.paragraph.findFirst({ where: { id: lost.paragraphId, articleId: article.id } })
  if (!paragraph) throw new Refusal('NOT_FOUND', 'There is no such paragraph in this article.')
  throw await staleVersion(tx, paragraph)
}
