import { inlineSource } from '../../markdown/inline-source'
import type { Block } from '../block'
import type { Provenance, TrackedChange } from '../reading'
import { changesOf } from './authors'
import type { BlockDraft, Drafted, DraftParagraph } from './drafts'
import { placesIn, type RemarkPlace, RemarkPlaces } from './remark-places'
import { spliceBlock } from './splice-block'
import { madeBy, type TrackedParagraph, type Words } from './tracked'

export type Assembled = {
  readonly blocks: readonly Block[]
  readonly changes: readonly TrackedChange[]
  /** The places of remarks, by their names. */
  readonly places: ReadonlyMap<string, RemarkPlace>
}

/** A story: consecutive paragraphs, with the drafts made from them. */
export type Story = { readonly paragraphs: readonly TrackedParagraph[]; readonly drafted: readonly Drafted[] }

export function assemble(stories: readonly Story[]): Assembled {
  const blocks: Block[] = []
  const changes: TrackedChange[] = []
  const inserts = new Inserts()
  const places = new RemarkPlaces()
  for (const { paragraphs, drafted } of stories) {
    let joins = false
    for (const one of drafted) {
      if (one.type === 'points') places.float(one.points, blocks)
      else if (one.type === 'insert') inserts.add(blockOf(one.side, paragraphs), one.made)
      else {
        const index = blocks.length
        const { block, spliced } = blockFrom(one, paragraphs, joins || one.joined !== undefined)
        joins = one.joined !== undefined
        blocks.push(block)
        places.add(placesIn(one.base, index, block.text, spliced.places))
        for (const change of changesIn(one, index, spliced)) changes.push(change)
        if (!one.removed) inserts.standBehind(index)
      }
    }
  }
  return { blocks, changes: [...changes, ...inserts.all()].sort(inOrder), places: places.all(blocks) }
}

function blockFrom(draft: BlockDraft, paragraphs: readonly TrackedParagraph[], joins: boolean) {
  const kind = paragraphs[draft.of]?.kind ?? 'paragraph'
  const level = paragraphs[draft.of]?.level
  const words = draft.base.filter((piece): piece is Words => piece.type === 'words')
  const changes = draft.removed ? [] : draft.edits.flatMap(changesOf)
  const spliced = spliceBlock(words, changes, kind, joins)
  const block: Block = { kind, ...(level !== undefined && { level }), text: spliced.text }
  return { block, spliced }
}

function changesIn(draft: BlockDraft, block: number, spliced: ReturnType<typeof spliceBlock>): TrackedChange[] {
  if (draft.removed) return [{ ...draft.removed, op: 'remove', block }]
  const words = spliced.changes
    // The same words deleted and inserted again are no change.
    .filter(({ splice: { start, end, insert } }) => spliced.text.slice(start, end) !== insert)
    .map(({ change: { author, at }, splice }): TrackedChange => {
      const { start, end, insert: replacement } = splice
      return { author, ...(at !== undefined && { at }), op: 'words', block, start, end, replacement }
    })
  return draft.joined ? [...words, { ...draft.joined, op: 'join-next', block }] : words
}

function blockOf({ words, of }: DraftParagraph, paragraphs: readonly TrackedParagraph[]): Block {
  const kind = paragraphs[of]?.kind ?? 'paragraph'
  const level = paragraphs[of]?.level
  const text =
    kind === 'code' ? words.map(({ text }) => text).join('') : inlineSource(words.filter(({ text }) => text !== ''))
  return { kind, ...(level !== undefined && { level }), text: text.normalize('NFC') }
}

const inOrder = (a: TrackedChange, b: TrackedChange) => a.block - b.block

/** Inserted paragraphs, collected by the block that they follow: the last one that isn't removed. */
class Inserts {
  private readonly behind = new Map<number, { blocks: Block[]; made: Provenance[] }>()
  private block = -1

  standBehind(block: number): void {
    this.block = block
  }

  add(block: Block, made: Provenance): void {
    const there = this.behind.get(this.block) ?? { blocks: [], made: [] }
    there.blocks.push(block)
    there.made.push(made)
    this.behind.set(this.block, there)
  }

  all(): TrackedChange[] {
    return [...this.behind].map(([block, { blocks, made }]) => {
      const { kind, level } = commonest(blocks)
      const text = blocks.map((one) => one.text).join('\n\n')
      return { ...madeBy(made), op: 'insert', block, kind, ...(level !== undefined && { level }), text }
    })
  }
}

/** A suggestion inserts paragraphs of one kind: the kind with most words. */
function commonest(blocks: readonly Block[]): Omit<Block, 'text'> {
  const weights = new Map<string, number>()
  const keyOf = ({ kind, level }: Block) => `${kind} ${level ?? ''}`
  for (const one of blocks) weights.set(keyOf(one), (weights.get(keyOf(one)) ?? 0) + one.text.length)
  const most = Math.max(...weights.values())
  return blocks.find((one) => weights.get(keyOf(one)) === most) ?? { kind: 'paragraph' }
}
