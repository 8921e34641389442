import type { KindAndLevel } from '@/domain/tracked/line'
import type { Provenance } from '@/formats/read/reading'
import { type BaseParagraph, type ExportedInk, isInText, type ReturnedInk } from './ink'
import type { Pair } from './pair'

/** A paragraph that is a heading in the file and was none, or one of another level; or that is none any more. */
export type Turned = Provenance & { readonly paragraphId: string; readonly to: KindAndLevel }

/**
 * What somebody turned into another kind. Only headings and plain paragraphs count: programs lose what quotations, captions and
 * lists are. One that loses headings too loses all of them. `isOwn`: whether the article has changes by that person at that time.
 */
export function turnedIn(
  pairs: readonly Pair[],
  {
    exported,
    returned,
    paragraphs,
  }: {
    readonly exported: readonly ExportedInk[]
    readonly returned: readonly ReturnedInk[]
    readonly paragraphs: readonly BaseParagraph[]
  },
  isOwn: (made: Provenance) => boolean,
): Turned[] {
  const byId = new Map(paragraphs.map((one) => [one.id, one]))
  const keepsHeadings = returned.some(({ ink }) => ink.at(-1)?.kind.kind === 'heading')
  return pairs.flatMap(({ e, r }): Turned[] => {
    // Of joined and parted paragraphs nobody knows which one has the kind.
    const [line, own] = [exported[e[0] ?? -1], returned[r[0] ?? -1]]
    const base = byId.get(line?.p ?? '')
    const to = own?.ink.at(-1)?.kind
    if (!line || !own || !base || !to || e.length > 1 || r.length > 1 || !isWhole(line, own)) return []
    const drawn = line.drawn ?? base
    if (![drawn, base, to].every(isProse) || isSame(to, drawn) || isSame(to, base)) return []
    if (to.kind === 'paragraph' && !keepsHeadings) return []
    const { turnedBy = UNTRACKED } = own
    return [{ ...(isOwn(turnedBy) ? UNTRACKED : turnedBy), paragraphId: base.id, to }]
  })
}

const UNTRACKED: Provenance = { author: '' }

const isProse = ({ kind }: KindAndLevel): boolean => kind === 'heading' || kind === 'paragraph'

const isSame = (one: KindAndLevel, other: KindAndLevel): boolean =>
  one.kind === other.kind && (one.kind !== 'heading' || (one.level ?? 1) === (other.level ?? 1))

/** Whether it is one paragraph in the text and in the file. */
const isWhole = ({ ink: exported }: ExportedInk, { ink: returned }: ReturnedInk): boolean =>
  exported.filter((sign) => sign.isEnd && isInText(sign)).length === 1 &&
  returned.filter(({ isEnd, when }) => isEnd && when === 'both').length === 1
