import { invalid } from '@/domain/contract/problem'
import { type ReturnForm, ReturnPairs } from '@/domain/contract/returns'
import type { ReturnBase } from '../returns/brought'
import type { PairsByHand } from '../returns/pair'

/** The fields of the form that a returned file is sent with. */

export const bytesIn = async ({ file }: ReturnForm): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** Each paragraph of the file is said to be one of the text, or none. Neighbours may be the same one, which was parted. */
export function pairsIn({ pairs = '[]' }: ReturnForm, { paragraphs }: Pick<ReturnBase, 'paragraphs'>): PairsByHand {
  const given = readPairs(pairs)
  const known = new Set(paragraphs.map(({ id }) => id))
  const byHand = new Map<number, string | null>()
  for (const [position, { index, paragraphId }] of given.entries()) {
    if (byHand.has(index)) throw invalid(`pairs.${position}.index`, `names paragraph ${index} of the file twice`)
    if (paragraphId !== null && !known.has(paragraphId))
      throw invalid(`pairs.${position}.paragraphId`, 'is no paragraph of the exported text')
    byHand.set(index, paragraphId)
  }
  const last = new Map<string, number>()
  for (const { index, paragraphId } of given.toSorted((a, b) => a.index - b.index)) {
    if (paragraphId === null) continue
    const other = last.get(paragraphId)
    if (other !== undefined && other !== index - 1) {
      const position = given.findIndex((one) => one.index === index)
      throw invalid(`pairs.${position}.paragraphId`, `is paragraph ${other} of the file already, which isn’t beside it`)
    }
    last.set(paragraphId, index)
  }
  return byHand
}

function readPairs(pairs: string) {
  try {
    return ReturnPairs.parse(JSON.parse(pairs))
  } catch {
    throw invalid('pairs', 'is not a JSON list of paragraphs of the file with those of the text')
  }
}
