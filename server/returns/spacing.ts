import type { Beside } from './align'
import type { Space } from './ink'

type Spaced = {
  readonly beside: readonly Beside[]
  /** Differences that may be an editor's doing. */
  readonly unsure: number
}

/**
 * In Markdown all white space is compared as one space. Where it stands between words that nobody changed, and is surely other white
 * space than the text has, that is an edit like any other: a line break put in or taken out, or the number of spaces.
 */
export function withSpacing(given: readonly Beside[]): Spaced {
  const beside: Beside[] = []
  let unsure = 0
  for (let k = 0; k < given.length; k++) {
    const one = given[k]
    if (!one) continue
    const { e, r } = one
    const isLine = r?.kind.kind === 'heading' || r?.kind.kind === 'code'
    if (!e?.space || r?.when !== 'both' || !r.space || isLine || isSame(e.space, r.space)) {
      beside.push(one)
      continue
    }
    const was = e.space.signs.split('')
    const rest = given.slice(k + 1, k + was.length)
    if (!e.space.isSure || rest.length < was.length - 1 || !rest.every(isUnseen)) {
      unsure++
      beside.push(one)
      continue
    }
    const is = r.space.signs.includes('\n') ? ['\n'] : r.space.signs.split('')
    // First the new one: behind a line break of the text it would be an indent.
    for (const [n, sign] of is.entries()) beside.push({ r: { ...r, sign, points: n === 0 ? r.points : [] } })
    for (const sign of was) beside.push({ e: { ...e, sign } })
    k += rest.length
  }
  return { beside, unsure }
}

const isUnseen = ({ e, r }: Beside) => !r && e?.code === '~' && !e.isEnd && /\s/.test(e.sign)

/** A line that an editor wrapped may have had any white space there. */
function isSame(was: Space, is: Space): boolean {
  if (!is.isSure) return true
  const [before, now] = [was, is].map(({ signs }) => signs.includes('\n'))
  return before === now && (now || was.signs.length === is.signs.length)
}
