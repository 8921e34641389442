/**
 * What clients asked for at once, what each was told and when, held against the record: whether there is one order of events in
 * which everybody was told the truth. The record is that order; the rest follows from it.
 */

type Decision = 'pending' | 'accepted' | 'rejected' | 'withdrawn'

export type Deed = 'accept' | 'undo' | 'reject' | 'withdraw'

export type Asked =
  | { readonly do: 'comment'; readonly words: string }
  | { readonly do: 'suggest'; readonly word: string; readonly replacement: string }
  | { readonly do: Deed; readonly threadId: string }
  | { readonly do: 'read' }

export type Told =
  /** `version`: of the paragraph, where it was changed. */
  { readonly threadId: string; readonly version?: number } | { readonly seen: Seen } | { readonly refused: string }

/** What a reader sees at one moment. */
export type Seen = {
  readonly comments: readonly string[]
  /** By thread. */
  readonly decisions: Readonly<Record<string, Decision>>
  readonly text: string
}

/** Something asked, in time: `began` before it was sent, `ended` after it was answered. */
export type Done = { readonly asked: Asked; readonly told: Told; readonly began: number; readonly ended: number }

/** Of the record. */
export type Recorded = {
  readonly seq: number
  readonly type: string
  readonly threadId: string
  readonly version?: number
}

const TYPES = {
  comment: 'thread.opened',
  suggest: 'thread.opened',
  accept: 'suggestion.accepted',
  undo: 'suggestion.undone',
  reject: 'suggestion.rejected',
  withdraw: 'suggestion.withdrawn',
} as const

/** What a deed needs, and what it makes of it. */
const DEEDS: Record<Deed, { readonly from: Decision; readonly to: Decision }> = {
  accept: { from: 'pending', to: 'accepted' },
  undo: { from: 'accepted', to: 'pending' },
  reject: { from: 'pending', to: 'rejected' },
  withdraw: { from: 'pending', to: 'withdrawn' },
}
const DEED_OF = new Map<string, Deed>((Object.keys(DEEDS) as Deed[]).map((deed) => [TYPES[deed], deed]))

/** A line for everything that contradicts something else; `text`: of the paragraph before the first of them. */
export function contradictions(history: readonly Done[], record: readonly Recorded[], text: string): string[] {
  const { places, faults } = match(history, record)
  const states = replay(history, record, text, faults)
  const indexOf = new Map(record.map(({ seq }, index) => [seq, index + 1]))
  inTime(history, places, faults)
  for (const done of history) {
    const [least, most] = momentsOf(done, history, places, indexOf)
    if ('refused' in done.told && !mayRefuse(done, states.slice(least, most + 1)))
      faults.push(`${nameOf(done)} was refused (${done.told.refused}), and could have been done at any moment`)
    if ('seen' in done.told && !states.slice(least, most + 1).some((state) => isSeen(done.told, state)))
      faults.push(`${nameOf(done)} saw what never was, or was no longer`)
  }
  return faults
}

/** Each that was done has one event, and each event was done. */
function match(history: readonly Done[], record: readonly Recorded[]) {
  const faults: string[] = []
  const places = new Map<Done, number>()
  const left = new Map(record.map((event) => [keyOf(event.type, event.threadId, event.version), event.seq]))
  if (left.size < record.length) faults.push('something was recorded twice')
  for (const done of history) {
    const { asked, told } = done
    if (!('threadId' in told) || asked.do === 'read') continue
    const key = keyOf(TYPES[asked.do], told.threadId, told.version)
    const seq = left.get(key)
    if (seq === undefined) faults.push(`${nameOf(done)} was acknowledged, and isn’t in the record, or twice was once`)
    else places.set(done, seq)
    left.delete(key)
  }
  for (const [key, seq] of left) faults.push(`event ${seq} (${key}) was done by nobody`)
  return { places, faults }
}

const keyOf = (type: string, threadId: string, version?: number) => `${type} ${threadId} ${version ?? ''}`.trim()

/** What ended before another began comes before it. */
function inTime(history: readonly Done[], places: ReadonlyMap<Done, number>, faults: string[]) {
  const byBegin = history.filter((done) => places.has(done)).toSorted((a, b) => a.began - b.began)
  const byEnd = byBegin.toSorted((a, b) => a.ended - b.ended)
  let ended = 0
  let last: Done | undefined
  for (const done of byBegin) {
    for (let next = byEnd[ended]; next && next.ended < done.began; next = byEnd[++ended])
      if (!last || (places.get(next) ?? 0) > (places.get(last) ?? 0)) last = next
    if (last && (places.get(last) ?? 0) > (places.get(done) ?? 0))
      faults.push(`${nameOf(done)} began after ${nameOf(last)} had ended, and was recorded before it`)
  }
}

type State = {
  readonly comments: ReadonlySet<string>
  readonly decisions: ReadonlyMap<string, Decision>
  readonly text: string
}

/** The state before the first event and after each. */
function replay(history: readonly Done[], record: readonly Recorded[], text: string, faults: string[]): State[] {
  const askedFor = new Map(
    history.flatMap(({ asked, told }) =>
      'threadId' in told && (asked.do === 'comment' || asked.do === 'suggest') ? [[told.threadId, asked] as const] : [],
    ),
  )
  let state: State = { comments: new Set(), decisions: new Map(), text }
  const states = [state]
  for (const { seq, type, threadId } of record) {
    const asked = askedFor.get(threadId)
    const deed = DEED_OF.get(type)
    if (asked?.do === 'comment') state = { ...state, comments: new Set([...state.comments, asked.words]) }
    else if (asked?.do === 'suggest' && !deed)
      state = { ...state, decisions: new Map([...state.decisions, [threadId, 'pending' as const]]) }
    else if (asked?.do === 'suggest' && deed) {
      const { from, to } = DEEDS[deed]
      if (state.decisions.get(threadId) !== from) faults.push(`event ${seq}: ${type} of what was not ${from}`)
      const [before, after] = deed === 'undo' ? [asked.replacement, asked.word] : [asked.word, asked.replacement]
      const isText = deed === 'accept' || deed === 'undo'
      state = {
        ...state,
        decisions: new Map([...state.decisions, [threadId, to]]),
        text: isText ? state.text.replace(wordIn(before), after) : state.text,
      }
    }
    states.push(state)
  }
  return states
}

const wordIn = (word: string) => new RegExp(`\\b${word}\\b`)

/** The states that there may have been while it was under way, by their numbers. */
function momentsOf(
  { began, ended }: Done,
  history: readonly Done[],
  places: ReadonlyMap<Done, number>,
  indexOf: ReadonlyMap<number, number>,
): [number, number] {
  let [least, most] = [0, 0]
  for (const other of history) {
    const index = indexOf.get(places.get(other) ?? -1) ?? 0
    if (other.ended < began) least = Math.max(least, index)
    if (other.began <= ended) most = Math.max(most, index)
  }
  return [least, Math.max(least, most)]
}

function mayRefuse({ asked }: Done, states: readonly State[]): boolean {
  if (!('threadId' in asked)) return false
  return states.some(({ decisions }) => decisions.get(asked.threadId) !== DEEDS[asked.do].from)
}

function isSeen(told: Told, { comments, decisions, text }: State): boolean {
  if (!('seen' in told)) return false
  const { seen } = told
  return (
    seen.text === text &&
    seen.comments.length === comments.size &&
    seen.comments.every((words) => comments.has(words)) &&
    Object.keys(seen.decisions).length === decisions.size &&
    [...decisions].every(([threadId, decision]) => seen.decisions[threadId] === decision)
  )
}

const nameOf = ({ asked, told }: Done) =>
  [asked.do, 'threadId' in asked && asked.threadId, 'words' in asked && asked.words, 'threadId' in told && told.version]
    .filter(Boolean)
    .join(' ')
