import type { Restorable } from '@/domain/contract/document'
import type { Gap } from '@/domain/contract/gap'
import type { Structure, Suggestion, Thread, Unit } from '@/domain/contract/shapes'
import type { Repairing } from '@/domain/manuscript/paired-unit'
import type { DisplacedAnchor, StepStructure } from '@/domain/manuscript/step'
import { THREAD_KINDS } from '@/domain/thread-kinds'
import { type DocumentIndex, type Located, paragraphsIn, threadsIn, unitsIn } from './document-index'
import type { DocumentIssue } from './plain'

/** References to nothing or to the wrong thing, and duplicates. */
export function referenceIssues(index: DocumentIndex): DocumentIssue[] {
  const { document, paragraphs, threads } = index
  return [
    ...twice(unitsIn(document)),
    ...twice(paragraphsIn(document)),
    ...twice(threadsIn(document)),
    ...twice(commentsIn(document)),
    ...twice(linksIn(index)),
    ...unitsIn(document).flatMap((unit) => unitIssues(unit, index)),
    ...paragraphsIn(document).flatMap(({ value, path }) => absent(`${path}.unitId`, value.unitId, index.units)),
    ...threadsIn(document).flatMap((thread) => threadIssues(thread, index)),
    ...Object.keys(document.versions).flatMap((id) => absent(`versions.${id}`, id, paragraphs)),
    ...[...index.gaps].flatMap(([id, { path }]) => absent(path, id, threads)),
    ...[...index.made].flatMap(([id, { value, path }]) => [
      ...absent(path, id, paragraphs),
      ...value.flatMap(({ structure, bent }, at) => [
        ...structureIssues(`${path}.${at}.structure`, structure, index),
        ...bent.flatMap((one, k) => displacedIssues(`${path}.${at}.bent.${k}`, one, index)),
      ]),
    ]),
  ]
}

type Known = { has: (id: string) => boolean }

const absent = (path: string, id: string | null | undefined, known: Known): DocumentIssue[] =>
  id === null || id === undefined || known.has(id)
    ? []
    : [{ path, message: 'refers to something that isn’t in the document' }]

function twice(all: readonly Located<{ id: string }>[]): DocumentIssue[] {
  const seen = new Set<string>()
  return all.flatMap(({ value: { id }, path }) => {
    if (seen.has(id)) return [{ path: `${path}.id`, message: 'is also the id of another one' }]
    seen.add(id)
    return []
  })
}

const commentsIn = (document: Restorable) =>
  threadsIn(document).flatMap(({ value, path }) =>
    value.comments.map((comment, index) => ({ value: comment, path: `${path}.comments.${index}` })),
  )

const linksIn = ({ gaps }: DocumentIndex) =>
  [...gaps.values()].flatMap(({ value, path }) =>
    value.links.map((link, index) => ({ value: link, path: `${path}.links.${index}` })),
  )

function unitIssues({ value: unit, path }: Located<Unit>, { paragraphs }: DocumentIndex): DocumentIssue[] {
  const signers = new Set(unit.signOffs.map(({ userId }) => userId))
  return [
    ...(['source', 'target'] as const).flatMap((side) =>
      unit[side].flatMap((paragraph, index, all) => [
        ...(paragraph.unitId === unit.id
          ? []
          : [{ path: `${path}.${side}.${index}.unitId`, message: 'is that of another unit' }]),
        ...(paragraph.side === side
          ? []
          : [{ path: `${path}.${side}.${index}.side`, message: 'is that of the other side' }]),
        ...(index > 0 && paragraph.position <= (all[index - 1]?.position ?? 0)
          ? [{ path: `${path}.${side}.${index}.position`, message: 'doesn’t come after the one before' }]
          : []),
      ]),
    ),
    ...(unit.removed ?? []).flatMap(({ id }, index) =>
      paragraphs.get(id)?.value.removedAt === undefined
        ? [{ path: `${path}.removed.${index}`, message: 'is not among the removed paragraphs of the restoration' }]
        : [],
    ),
    ...(signers.size < unit.signOffs.length
      ? [{ path: `${path}.signOffs`, message: 'contains one person twice' }]
      : []),
  ]
}

function threadIssues({ value: thread, path }: Located<Thread>, index: DocumentIndex): DocumentIssue[] {
  const { unitId, paragraphId, suggestion, gap, comments } = thread
  const paragraph = paragraphId === null ? undefined : index.paragraphs.get(paragraphId)?.value
  return [
    ...absent(`${path}.unitId`, unitId, index.units),
    ...absent(`${path}.paragraphId`, paragraphId, index.paragraphs),
    ...(paragraph && paragraph.unitId !== unitId
      ? [{ path: `${path}.unitId`, message: 'is not the unit of its paragraph' }]
      : []),
    ...comments.flatMap(({ threadId }, at) =>
      threadId === thread.id ? [] : [{ path: `${path}.comments.${at}.threadId`, message: 'is another thread' }],
    ),
    ...fixIssues(`${path}.suggestion`, suggestion, index),
    ...proposalIssues(`${path}.suggestion.structure`, suggestion?.structure, index),
    ...(gap?.links ?? []).flatMap((link, at) =>
      absent(`${path}.gap.links.${at}.paragraphId`, link.paragraphId, index.paragraphs),
    ),
    ...(gap && index.gaps.get(thread.id)?.value.links.length !== gap.links.length
      ? [{ path: `${path}.gap.links`, message: 'are not those of the restoration' }]
      : []),
    ...fixedByIssues(`${path}.gap`, gap, index),
  ]
}

/** What is said to have fixed a gap is an accepted suggestion. */
function fixedByIssues(path: string, gap: Gap | undefined, { threads }: DocumentIndex): DocumentIssue[] {
  if (gap?.fixedById === undefined) return []
  const fix = threads.get(gap.fixedById)
  if (!fix) return absent(`${path}.fixedById`, gap.fixedById, threads)
  return fix.value.suggestion?.decision === 'accepted' && gap.resolution === 'fixed'
    ? []
    : [{ path: `${path}.fixedById`, message: 'is not so: no acceptance fixed it' }]
}

/** What a suggestion was made for is a gap or an issue, and has ended where its acceptance is said to have ended it. */
function fixIssues(path: string, suggestion: Suggestion | undefined, { threads }: DocumentIndex): DocumentIssue[] {
  const { fixesId, fixed, decision } = suggestion ?? {}
  const thread = threads.get(fixesId ?? '')?.value
  if (fixesId !== undefined && !thread) return absent(`${path}.fixesId`, fixesId, threads)
  if (thread && !THREAD_KINDS[thread.kind].fixable)
    return [{ path: `${path}.fixesId`, message: 'is neither a gap nor an issue' }]
  if (!fixed) return []
  const hasEnded = thread?.gap ? thread.gap.resolution === 'fixed' : thread?.status === 'resolved'
  return hasEnded && (decision === 'accepted' || decision === 'superseded')
    ? []
    : [{ path: `${path}.fixed`, message: 'is not so: nothing was ended by an acceptance' }]
}

function proposalIssues(
  path: string,
  structure: Structure | undefined,
  { units, paragraphs }: DocumentIndex,
): DocumentIssue[] {
  switch (structure?.op) {
    case 'insert':
      return [
        ...absent(`${path}.unitId`, structure.unitId, units),
        ...absent(`${path}.after`, structure.after, paragraphs),
      ]
    case 'join-next':
      return absent(`${path}.next`, structure.next, paragraphs)
    default:
      return []
  }
}

function structureIssues(
  path: string,
  structure: StepStructure | undefined,
  { paragraphs }: DocumentIndex,
): DocumentIssue[] {
  switch (structure?.op) {
    case 'split':
    case 'join':
    case 'insert':
      return [
        ...structure.with.flatMap(({ id }, index) => absent(`${path}.with.${index}.id`, id, paragraphs)),
        ...(structure.op === 'insert' ? [] : repairingIssues(`${path}.units`, structure.units, paragraphs)),
      ]
    case 'joined':
      return absent(`${path}.into.id`, structure.into.id, paragraphs)
    case 'born':
      return absent(`${path}.of`, structure.of, paragraphs)
    default:
      return []
  }
}

/** Units that were may be gone; their paragraphs never are. */
const repairingIssues = (path: string, units: Repairing | undefined, paragraphs: Known): DocumentIssue[] =>
  (['before', 'after'] as const).flatMap((when) =>
    (units?.[when] ?? []).flatMap((unit, index) =>
      (['source', 'target'] as const).flatMap((side) =>
        unit[side].flatMap((id, at) => absent(`${path}.${when}.${index}.${side}.${at}`, id, paragraphs)),
      ),
    ),
  )

const displacedIssues = (
  path: string,
  { id, paragraphId }: DisplacedAnchor,
  { placed, paragraphs }: DocumentIndex,
): DocumentIssue[] => [...absent(`${path}.id`, id, placed), ...absent(`${path}.paragraphId`, paragraphId, paragraphs)]
