import 'server-only'
import type { AnchorInput } from '@/domain/contract/inputs'
import type { ThreadKind } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import { followAnchor } from '@/domain/manuscript/anchors'
import { type Anchor, anchorAt } from '@/domain/text/anchor'
import { apply } from '@/domain/text/splice'
import { holdsRange, THREAD_KINDS } from '@/domain/thread-kinds'
import type { Paragraph } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { stepOf } from '../manuscript/load'
import { paragraphView } from '../views/view'

/** What a thread is about: words of a paragraph at this version, the whole of it, a unit, or (all null) the article. */
export type PlaceInput = {
  readonly unitId: string | null
  readonly paragraphId: string | null
  readonly located?: { readonly anchor: Anchor; readonly version: number } | undefined
}

type LocatedWords = { paragraph: Paragraph; anchor: Anchor | undefined }

/**
 * Where the given words are now: carried from the version that the client had to the present one, into another paragraph if
 * they moved there. Without an anchor: the whole paragraph. `path`: where the words are in what the client sent.
 */
export async function place(
  tx: Tx,
  given: Paragraph,
  input: AnchorInput | undefined,
  kind: ThreadKind,
  path = 'anchor',
): Promise<LocatedWords> {
  if (!input) {
    if (given.removedAt) throw await staleVersion(tx, given)
    return { paragraph: given, anchor: undefined }
  }
  if (input.version > given.version)
    throw invalid(`${path}.version`, `doesn’t exist yet: the paragraph is at version ${given.version}`)
  const isPresent = input.version === given.version
  const steps = isPresent ? [] : await stepsOf(tx, given.id)
  const text = isPresent
    ? given.text
    : steps.slice(0, input.version).reduce((made, { splice }) => apply(made, splice), '')
  const anchor = anchorAt(text, input)
  if (!anchor) throw invalid(`${path}.end`, `is outside the text, which has ${text.length} code units`)
  if (!holdsRange(kind, anchor)) throw invalid(`${path}.end`, 'leaves no text selected')
  return carryForward(tx, given, anchor, steps.slice(input.version), kind)
}

async function carryForward(
  tx: Tx,
  given: Paragraph,
  anchor: Anchor,
  later: Awaited<ReturnType<typeof stepsOf>>,
  kind: ThreadKind,
): Promise<LocatedWords> {
  const way = THREAD_KINDS[kind].carriedAs
  let now = followAnchor(anchor, later, way)
  let id = given.id
  while (now.movedTo) {
    id = now.movedTo.id
    now = followAnchor(now.anchor, (await stepsOf(tx, id)).slice(now.movedTo.version), way)
  }
  const paragraph = id === given.id ? given : await tx.paragraph.findUniqueOrThrow({ where: { id } })
  if (paragraph.removedAt || now.anchor.state === 'conflict' || now.anchor.state === 'orphaned')
    throw await staleVersion(tx, given)
  return { paragraph, anchor: now.anchor }
}

/** The refusal of an anchor in an earlier text; it includes the paragraph that the words are in now. */
export async function staleVersion(tx: Tx, given: Paragraph): Promise<Refusal> {
  let paragraph = given
  while (paragraph.removedAt) {
    const { structure } = (await stepsOf(tx, paragraph.id)).at(-1) ?? {}
    const into = structure?.op === 'joined' ? await tx.paragraph.findUnique({ where: { id: structure.into.id } }) : null
    if (!into) break
    paragraph = into
  }
  return new Refusal('STALE_VERSION', 'The text has changed since that version.', {
    paragraph: paragraphView(paragraph),
  })
}

async function stepsOf(tx: Tx, paragraphId: string) {
  const rows = await tx.paragraphVersion.findMany({ where: { paragraphId }, orderBy: { version: 'asc' } })
  return rows.map(stepOf)
}
