import type { Restorable } from '@/domain/contract/document'
import { align, type Bead } from '@/language/align/align'
import type { Finding, Languages, Options, Pair } from '@/language/checks/check'
import { checkArticle, checkPair } from '@/language/checks/run'
import { type Reading, readPair } from '@/language/ledger/reading'
import { takeIn } from '../import/import-upload'
import type { Intake } from '../import/imported-article'
import type { BothLanguages } from '../import/languages'
import { readRestorable } from '../import/restorable'
import type { Brought } from '../import/upload'

/** What may take long: reading what is brought in, or in again, pairing paragraphs anew, checking pairs one by one or against each other, reading their names and numbers. */
export type Task =
  | { readonly do: 'take-in'; readonly brought: Brought }
  | { readonly do: 'read-article'; readonly bytes: Uint8Array }
  | {
      readonly do: 'align'
      readonly source: readonly string[]
      readonly target: readonly string[]
      readonly languages: BothLanguages
    }
  | { readonly do: 'read-ledger'; readonly pairs: readonly Pair[]; readonly languages: Languages }
  | { readonly do: 'check-pairs' | 'check-article'; readonly pairs: readonly Pair[]; readonly options: Options }

export type Answer<T extends Task> = T extends { do: 'take-in' }
  ? Intake
  : T extends { do: 'read-article' }
    ? Restorable
    : T extends { do: 'align' }
      ? Bead[]
      : T extends { do: 'read-ledger' }
        ? Reading[]
        : Finding[]

export function work(task: Task): Intake | Restorable | Bead[] | Reading[] | Finding[] {
  switch (task.do) {
    case 'take-in':
      return takeIn(task.brought)
    case 'read-article':
      return readRestorable(task.bytes)
    case 'align':
      return align(task.source, task.target, task.languages)
    case 'read-ledger':
      return task.pairs.map((pair) => readPair(pair, task.languages))
    case 'check-pairs':
      return task.pairs.flatMap((pair) => checkPair(pair, task.options))
    case 'check-article':
      return checkArticle(task.pairs, task.options)
  }
}
