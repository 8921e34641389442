import { SOMEBODY } from './critic'
import { keyOf, madeOf } from './known'
import type { PresentPlaces } from './present-places'
import type { Turned } from './turned'
import type { BroughtSuggestion } from './what-came'

/** Paragraphs that are of another kind in the file, as suggestions; none of what is of that kind by now. */
export const turnedSuggestions = (
  turned: readonly Turned[] = [],
  places: PresentPlaces,
  seq: number | null,
): BroughtSuggestion[] =>
  turned.flatMap((one): BroughtSuggestion[] => {
    const { paragraphId, author, to } = one
    const level = to.kind === 'heading' ? { level: to.level ?? 1 } : {}
    const now = places.kindOf(paragraphId)
    if (now?.kind === to.kind && (now.level ?? undefined) === level.level) return []
    const { isLost, ...place } = places.of(paragraphId, undefined, 'suggestion')
    return [
      {
        ...(author === SOMEBODY.author ? { author: '' } : madeOf(one)),
        ...place,
        ...{ original: '', replacement: '', structure: { op: 'kind', to: to.kind, ...level } },
        ...{
          key: keyOf(['kind', paragraphId, to.kind, level, author, seq]),
          conflict: isLost,
          untracked: author === '',
        },
      },
    ]
  })
