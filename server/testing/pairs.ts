import type { Unit } from '@/domain/contract/shapes'
import { arrangeUnits } from '../commands/arrange'
import { listUnits } from '../queries/units'
import { by, type Desk, desk } from './people'

export const SOURCE = ['가 1', '나 2', '다 3', '라 4', '마 5', '바 6', '사 7', '아 8']
export const TARGET = ['A 1', 'B 2', 'C 3', 'D 4', 'E 5', 'F 6', 'G 7', 'H 8']

/** An article with the units of the notation: `가 나|A B · 다|C`. Its paragraphs are named by their first letter. */
export async function pairedDesk(notation: string): Promise<Desk> {
  const set = await desk(TARGET, SOURCE)
  const ids = idsByName(set.units)
  const sides = notation.split(' · ').map((unit) => {
    const [source = [], target = []] = unit.split('|').map((side) => side.trim().split(/\s+/).filter(Boolean))
    return { source: source.map((name) => ids(name)), target: target.map((name) => ids(name)) }
  })
  const units = sides.map((unit) => ({ ...unit, excluded: false, method: 'auto' as const, score: 0.5 }))
  await arrangeUnits(by(set.editor), set.article.id, { units })
  return { ...set, units: await unitsOf(set) }
}

export const unitsOf = async ({ editor, article }: Pick<Desk, 'editor' | 'article'>) =>
  (await listUnits(editor, article.id, { limit: 200 })).items

export function idsByName(units: readonly Unit[]) {
  const ids = new Map(
    units.flatMap(({ source, target }) => [...source, ...target]).map(({ text, id }) => [text[0], id]),
  )
  return (name: string) => ids.get(name) ?? name
}

export const pairsLine = (units: readonly Unit[]) =>
  units
    .map(({ source, target, excluded }) => {
      const [here, there] = [source, target].map((side) => side.map(({ text }) => text[0]).join(' '))
      return `${excluded ? '-' : ''}${here}|${there}`
    })
    .join(' · ')

/** The state that a client keeps for undoing. */
export const arrangementIn = (units: readonly Unit[]) => ({
  units: units.map(({ source, target, excluded, alignment }) => ({
    source: source.map(({ id }) => id),
    target: target.map(({ id }) => id),
    excluded,
    ...alignment,
  })),
})

export const unitOf = (units: readonly Unit[], name: string): Unit => {
  const unit = units.find(({ source, target }) => [...source, ...target].some(({ text }) => text[0] === name))
  if (!unit) throw new Error(`no unit has ${name}`)
  return unit
}
