import type { Thread } from '@/domain/contract/shapes'
import { groupBy } from '@/domain/group-by'
import { remarkOf } from '@/formats/write/tracked/remark'
import { normal } from './normal'

/**
 * Whose the remarks of a Markdown file are. One of ours is the name of its author and their words, as they were exported;
 * whoever answers writes into it, or a remark behind it.
 */
export class RemarkWords {
  private readonly ours = new Map<string, Set<string>>()
  /** The same, of each paragraph. */
  private readonly inParagraph = new Map<string | null, Map<string, string[]>>()
  private readonly paragraphs: ReadonlyMap<string, string | null>
  private readonly names: ReadonlySet<string>
  private readonly taken = new Set<string>()

  /** `known`: names of people besides those who said something. */
  constructor(threads: readonly Thread[], known: readonly string[]) {
    this.paragraphs = new Map(threads.map(({ id, paragraphId }) => [id, paragraphId]))
    const names = new Set(known)
    for (const thread of threads)
      for (const drawn of [true, false])
        for (const { author, body } of remarkOf(thread, drawn)?.said ?? []) {
          const words = normal(`${author}: ${body}`)
          this.ours.set(words, (this.ours.get(words) ?? new Set()).add(thread.id))
          names.add(author)
        }
    this.names = names
    for (const [words, ids] of this.ours)
      for (const [paragraphId, here] of groupBy([...ids], (id) => this.paragraphs.get(id) ?? null)) {
        const own = this.inParagraph.get(paragraphId) ?? new Map<string, string[]>()
        this.inParagraph.set(paragraphId, own.set(words, here))
      }
  }

  /** `given`: the remark as it stands. `before`: the thread that it stands behind. `said`: what is new in it. */
  read(
    given: string,
    { paragraphId, before }: { readonly paragraphId: string | null; readonly before: string | undefined },
  ): RemarkRead {
    const all = given.replace(ESCAPED, '$1').replaceAll('&#96;', '`').normalize('NFC').replace(/\s+/g, ' ').trim()
    const isResolved = RESOLVED.test(all)
    const words = all.replace(RESOLVED, '$1:')
    const own = this.ours.get(normal(words))
    if (own) return { threadId: this.oneOf([...own], normal(words), paragraphId, before), isResolved, words }
    const begun = this.begunBy(normal(words), paragraphId)
    if (begun === undefined)
      return { ...(before !== undefined && { threadId: before }), isResolved, words, said: this.saidIn(words) }
    const [threadId = ''] = begun.threads
    const rest = normal(words)
      .slice(begun.words.length)
      .replace(/^[\s\p{Pd}/|>→]+/u, '')
    return { threadId, isResolved, words, said: this.saidIn(rest) }
  }

  private oneOf(
    some: readonly string[],
    words: string,
    paragraphId: string | null,
    before: string | undefined,
  ): string {
    const free = some.filter((id) => !this.taken.has(`${id} ${words}`))
    const [found = ''] = [
      ...free.filter((id) => id === before),
      ...free.filter((id) => this.paragraphs.get(id) === paragraphId),
      ...free,
      ...some,
    ]
    this.taken.add(`${found} ${words}`)
    return found
  }

  /** The remark of this paragraph into which somebody wrote. */
  private begunBy(words: string, paragraphId: string | null) {
    let longest: { words: string; threads: string[] } | undefined
    for (const [own, threads] of this.inParagraph.get(paragraphId) ?? [])
      if (words.startsWith(`${own} `) && own.length > (longest?.words.length ?? 0)) longest = { words: own, threads }
    return longest
  }

  /** What stands before a colon is a name only if it is somebody's: a remark may begin with “Note:”. */
  private saidIn(words: string): { author: string; body: string } {
    const author = [...this.names].find((name) => name !== '' && words.startsWith(`${name}: `)) ?? ''
    return { author, body: author === '' ? words : words.slice(author.length + 1).trim() }
  }
}

export type RemarkRead = {
  readonly threadId?: string
  readonly isResolved: boolean
  /** All of the remark, without the signs that escape some of it. */
  readonly words: string
  readonly said?: { readonly author: string; readonly body: string }
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g
const RESOLVED = /^(.{1,200}?) \(resolved\):/
