import type { Thread } from '@/domain/contract/shapes'
import { threadWords } from '@/formats/write/exchange/thread-words'
import type { ReturnedRemark } from './compare'

/**
 * What is new in the notes of an XLIFF file. A note of ours holds all that its thread said when it was exported, one statement
 * below the other; lines that the thread has not are somebody's answer.
 */
export class NoteWords {
  private readonly threads: readonly KnownThread[]

  constructor(threads: readonly Thread[]) {
    this.threads = threads.map((thread) => {
      const lines = linesOf(threadWords(thread))
      const { name } = thread.author
      const [first = ''] = lines
      // In version 1.2 the author stands beside the words.
      const bare = first.startsWith(`${name}: `) ? first.slice(name.length + 2) : first
      return { thread, firsts: new Set([first, bare]), lines: new Set([...lines, bare, RESOLVED]) }
    })
  }

  /** `threadId`: the thread whose note it is. */
  newIn({ note, said }: ReturnedRemark): { readonly threadId?: string; readonly said: ReturnedRemark['said'] } {
    const [given] = said
    if (!note || !given) return { said }
    const lines = linesOf(given.body)
    const present = new Set(lines)
    const known = this.threadOf(note, lines[0] ?? '', present)
    if (!known) return { said }
    const changed = new Set(
      known.thread.comments.flatMap(({ author, editedAt, deletedAt }) => (editedAt || deletedAt ? author.name : [])),
    )
    const answers: { author: string; body: string }[] = []
    let goesOn = false
    for (const whole of lines) {
      const line = whole.slice(begunWith(whole, known.lines, present).length).trim()
      const [, author, words] = STATEMENT.exec(line) ?? []
      // What somebody edited or deleted since stands in the note as it was.
      if (known.lines.has(line) || (author !== undefined && changed.has(author)) || line === '') {
        goesOn &&= line === ''
        continue
      }
      const last = answers.at(-1)
      if (goesOn && last && author === undefined) last.body += `\n${line}`
      else answers.push({ author: author ?? '', body: words ?? line })
      goesOn = true
    }
    return { threadId: known.thread.id, said: answers }
  }

  private threadOf(
    { id, unitId }: NonNullable<ReturnedRemark['note']>,
    first: string,
    present: ReadonlySet<string>,
  ): KnownThread | undefined {
    const alike = this.threads.filter(({ firsts }) => firsts.has(first))
    const here = this.threads.filter(({ thread }) => thread.unitId === unitId)
    return (
      this.threads.find(({ thread }) => thread.id === id) ??
      alike.find(({ thread }) => thread.unitId === unitId) ??
      alike[0] ??
      here.find(({ firsts }) => begunWith(first, firsts, present) !== '')
    )
  }
}

/** Of our lines the one that somebody wrote behind: it no longer stands by itself. */
function begunWith(line: string, ours: ReadonlySet<string>, present: ReadonlySet<string>): string {
  if (ours.has(line)) return ''
  const all = [...ours].filter((own) => own !== '' && !present.has(own) && line.startsWith(`${own} `))
  return all.reduce((longest, own) => (own.length > longest.length ? own : longest), '')
}

type KnownThread = {
  readonly thread: Thread
  readonly firsts: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
}

const RESOLVED = '(resolved)'
const STATEMENT = /^([^:]{1,80}): (.+)$/

/** A suggestion is the same whatever became of it. */
const linesOf = (words: string) =>
  words
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .map((line) => line.replace(/(^|: )Suggestion \([^)]*\): /, '$1Suggestion: '))
