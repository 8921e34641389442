import type { Manuscript, Paragraph, Placed } from './manuscript'

/**
 * A manuscript to which much is done. What changes the words of one paragraph alone touches only what stands in it: it is
 * worked out on that paragraph, and costs what is in it rather than what is in the article. Nothing else differs.
 */
export class Sections {
  private whole: Manuscript
  private paragraphOf: Map<string, string | null>
  private readonly taken = new Map<string, Manuscript>()
  private contents: Map<string, { paragraphs: Paragraph[]; placed: Placed[] }> | undefined

  constructor(manuscript: Manuscript) {
    this.whole = manuscript
    this.paragraphOf = paragraphsOf(manuscript)
  }

  /** Where a thread stands, as it is now; undefined: nowhere. */
  find(threadId: string): Placed | undefined {
    const paragraphId = this.paragraphOf.get(threadId)
    if (paragraphId === undefined) return undefined
    return this.section(paragraphId ?? '').placed.find(({ id }) => id === threadId)
  }

  /** The paragraph alone, with what stands in it. */
  section(paragraphId: string): Manuscript {
    const known = this.taken.get(paragraphId)
    if (known) return known
    this.contents ??= contentsOf(this.whole)
    const section = { ...this.whole, ...(this.contents.get(paragraphId) ?? { paragraphs: [], placed: [] }) }
    this.taken.set(paragraphId, section)
    return section
  }

  /** After a change of words within it. */
  putSection(paragraphId: string, section: Manuscript) {
    this.taken.set(paragraphId, section)
  }

  /** All of it, with every change so far. */
  all(): Manuscript {
    if (this.taken.size > 0) {
      const paragraphs = new Map([...this.taken.values()].flatMap((one) => one.paragraphs.map((now) => [now.id, now])))
      const placed = new Map([...this.taken.values()].flatMap((one) => one.placed.map((now) => [now.id, now])))
      this.put({
        ...this.whole,
        paragraphs: this.whole.paragraphs.map((one) => paragraphs.get(one.id) ?? one),
        placed: this.whole.placed.map((one) => placed.get(one.id) ?? one),
      })
    }
    return this.whole
  }

  /** As it is now, to come back to. */
  keep(): KeptSections {
    return { whole: this.whole, taken: new Map(this.taken) }
  }

  restore({ whole, taken }: KeptSections) {
    this.put(whole)
    for (const [id, section] of taken) this.taken.set(id, section)
  }

  /** After a change of anything. */
  put(manuscript: Manuscript) {
    this.whole = manuscript
    this.paragraphOf = paragraphsOf(manuscript)
    this.taken.clear()
    this.contents = undefined
  }
}

type KeptSections = { readonly whole: Manuscript; readonly taken: ReadonlyMap<string, Manuscript> }

const paragraphsOf = ({ placed }: Manuscript) => new Map(placed.map(({ id, paragraphId }) => [id, paragraphId]))

function contentsOf({ paragraphs, placed }: Manuscript) {
  const contents = new Map(paragraphs.map((one) => [one.id, { paragraphs: [one], placed: [] as Placed[] }]))
  for (const one of placed) {
    const known = contents.get(one.paragraphId ?? '')
    if (known) known.placed.push(one)
    else contents.set(one.paragraphId ?? '', { paragraphs: [], placed: [one] })
  }
  return contents
}
