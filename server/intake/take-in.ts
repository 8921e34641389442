import 'server-only'
import type { NewArticle } from '@/domain/contract/inputs'
import type { Side } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Furniture } from '@/domain/contract/shapes'
import { LIMITS } from '@/domain/contract/text'
import { plainText } from '@/domain/text/inline'
import type { Block } from '@/formats/read/block'
import { readBlocks } from '@/formats/read/read'
import { align } from '@/language/align/align'
import { type SetAside, sides } from '@/language/sides'

/** An article as it will stand: titles, and units in order with what goes into each. Nothing is stored yet. */
export type Intake = {
  title: { source: string; target: string }
  byline?: string
  units: IntakeUnit[]
}
export type IntakeUnit = { source: Block[]; target: Block[]; score: number; excludedAs?: Furniture }

/** A text of more paragraphs is no article: what follows would keep everybody waiting. */
const MOST_BLOCKS = 20_000

/** Reads the texts, tells the sides apart and pairs them. Refuses with the field that can't be used. */
export function takeIn(input: NewArticle): Intake {
  const intake = input.bilingual === undefined ? fromTwo(input) : fromOne(input, input.bilingual)
  const given = input.title
  return {
    ...intake,
    title: {
      source: given?.source?.trim() || intake.title.source,
      target: given?.target?.trim() || intake.title.target,
    },
  }
}

function fromTwo(input: NewArticle): Intake {
  const source = blocksOf(input, 'source')
  const target = blocksOf(input, 'target')
  const headlines = markHeadlines(source, target)
  return {
    title: { source: titleOf(headlines.source), target: titleOf(headlines.target) },
    units: paired(headlines.source, headlines.target, input),
  }
}

function fromOne(input: NewArticle, text: string): Intake {
  const found = sides(blocksIn(input, 'bilingual', text), {
    source: input.sourceLanguage,
    target: input.targetLanguage,
  })
  if (!found.ok) {
    const missing = found.missing === 'source' ? input.sourceLanguage : input.targetLanguage
    throw invalid('bilingual', `holds no text in ${nameOf(missing)} beside the other language`)
  }
  const asHeading = (blocks: readonly Block[], headline: Block | undefined) =>
    blocks.map(
      (block): Block =>
        block === headline && block.kind !== 'heading' ? { ...block, kind: 'heading', level: 1 } : block,
    )
  const units = paired(
    asHeading(found.source, found.headlines.source),
    asHeading(found.target, found.headlines.target),
    input,
  )
  const aside = found.furniture.map((furniture) => ({ unit: setAside(furniture), first: furniture.after === 0 }))
  return {
    title: found.title,
    ...(found.byline !== undefined && { byline: found.byline }),
    units: [
      ...aside.filter(({ first }) => first).map(({ unit }) => unit),
      ...units,
      ...aside.filter(({ first }) => !first).map(({ unit }) => unit),
    ],
  }
}

/** Furniture stands on the side whose language it is in (what is in none, with the translation), in a unit of its own, excluded. */
function setAside({ block, as, side }: SetAside<Block>): IntakeUnit {
  const isSource = side === 'source'
  return { source: isSource ? [block] : [], target: isSource ? [] : [block], score: 1, excludedAs: as }
}

function paired(source: Block[], target: Block[], { sourceLanguage, targetLanguage }: NewArticle): IntakeUnit[] {
  const beads = align(source.map(words), target.map(words), { source: sourceLanguage, target: targetLanguage })
  return beads.map((bead) => ({
    source: bead.source.flatMap((index) => source[index] ?? []),
    target: bead.target.flatMap((index) => target[index] ?? []),
    score: bead.confidence,
  }))
}

const words = (block: Block) => block.text

function blocksOf(input: NewArticle, side: Side): Block[] {
  return blocksIn(input, side, input[side] ?? '')
}

function blocksIn({ format }: NewArticle, field: string, text: string): Block[] {
  const blocks = readBlocks(format, text)
  if (blocks.length === 0) throw invalid(field, 'holds no text')
  if (blocks.length > MOST_BLOCKS)
    throw new Refusal('TOO_LARGE', `${field} has ${blocks.length} paragraphs; at most ${MOST_BLOCKS} are taken.`, {
      issues: [{ path: field, message: `has more than ${MOST_BLOCKS} paragraphs` }],
    })
  if (blocks.some((block) => block.text.length > LIMITS.paragraph))
    throw new Refusal('TOO_LARGE', `${field} has a paragraph of more than ${LIMITS.paragraph} characters.`, {
      issues: [{ path: field, message: `has a paragraph of more than ${LIMITS.paragraph} characters` }],
    })
  return blocks
}

/** Plain text marks no headlines: a first line on both sides that is short and ends no sentence is one. */
function markHeadlines(source: Block[], target: Block[]): Record<Side, Block[]> {
  const looksLike = ([first, second]: Block[]) =>
    first?.kind === 'paragraph' &&
    second !== undefined &&
    first.text.length <= 120 &&
    first.text.length < second.text.length &&
    !/[\n.!?。…:;,]["'”’」』)]*$/u.test(first.text)
  if (!looksLike(source) || !looksLike(target)) return { source, target }
  const marked = ([first, ...rest]: Block[]): Block[] =>
    first ? [{ ...first, kind: 'heading', level: 1 }, ...rest] : rest
  return { source: marked(source), target: marked(target) }
}

const MOST_TITLE = 500

const titleOf = (blocks: Block[]) =>
  plainText(blocks.find((block) => block.kind === 'heading')?.text ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, MOST_TITLE)
    .toWellFormed()

const nameOf = (tag: string) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
