import type { Restorable } from '@/domain/contract/document'
import type { RouteName } from '@/domain/contract/routes'
import type { StyleRuleInput } from '@/domain/contract/style-guide'
import type { TermInput } from '@/domain/contract/term-routes'
import type { TmxLanguages } from '@/formats/read/exchange/tmx'
import { type MailWords, replyText } from '@/formats/read/reply/reply-text'
import type { WordsRead } from '@/formats/read/words/columns'
import type { TermLanguages } from '@/formats/read/words/term-table'
import { align, type Bead } from '@/language/align/align'
import type { KindsOfSides } from '@/language/align/kinds'
import type { Finding, HouseRule, Languages, Options, Pair, Place } from '@/language/checks/check'
import { checkArticle, checkPair } from '@/language/checks/run'
import { applyRules } from '@/language/checks/style/apply'
import { type PairTerms, readPair } from '@/language/ledger/reading'
import { type Remembered, remembered } from '@/language/remembered'
import { type TakenUp, takenUp } from '@/language/taken-up'
import { importUpload } from '../import/import-upload'
import type { ImportedArticle } from '../import/imported-article'
import type { BothLanguages } from '../import/languages'
import { readRestorable } from '../import/read-document'
import { type MemoryRead, readMemory } from '../import/read-memory'
import type { Upload, UploadedDocument } from '../import/upload'
import type { ReturnRead } from '../returns/compare'
import { type ExportedState, likeliestExport } from '../returns/likeliest-export'
import { readRules, readTerms, type WordsFile } from '../words/read'
import {
  type ComparedTranslation,
  compareSource,
  compareWithBases,
  type NextSource,
  type TranslationToCompare,
} from './compare-version'
import { readBody } from './read-body'
import { findWayMark, type ReturnToRead, readReturn } from './read-return'

/**
 * Work that may take long: reading a large body, an upload, a next version of either side and what became of which paragraph, a whole review, or a file of rules, terms or sentences, realigning
 * paragraphs, pairing the sentences of texts for the translation memory, checking pairs one by one or against each other,
 * reading their names and numbers, trying rules on them, finding what was written in a mail, finding what an article takes up of its claims.
 */
export type Task =
  | { readonly do: 'read-body'; readonly name: RouteName; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly do: 'import'; readonly upload: Upload }
  | { readonly do: 'compare-source'; readonly document: UploadedDocument; readonly before: readonly string[] }
  | { readonly do: 'compare-translation'; readonly translation: TranslationToCompare }
  | { readonly do: 'read-review'; readonly bytes: Uint8Array }
  | { readonly do: 'find-way-mark'; readonly bytes: Uint8Array }
  | {
      readonly do: 'find-export'
      readonly bytes: Uint8Array
      readonly states: readonly ExportedState[]
      readonly remarked: ReadonlySet<string>
    }
  | { readonly do: 'read-return'; readonly returned: ReturnToRead }
  | { readonly do: 'read-reply'; readonly words: MailWords }
  | { readonly do: 'read-memory'; readonly bytes: Uint8Array; readonly languages: TmxLanguages }
  | { readonly do: 'read-rules'; readonly file: WordsFile; readonly language: string }
  | { readonly do: 'read-terms'; readonly file: WordsFile; readonly languages: TermLanguages }
  | {
      readonly do: 'align'
      readonly source: readonly string[]
      readonly target: readonly string[]
      readonly languages: BothLanguages
      readonly kinds: KindsOfSides
    }
  | {
      readonly do: 'remember'
      readonly texts: readonly { readonly source: string; readonly target: string }[]
      readonly languages: Languages
    }
  | { readonly do: 'read-ledger'; readonly pairs: readonly Pair[]; readonly languages: Languages }
  | { readonly do: 'check-pairs' | 'check-article'; readonly pairs: readonly Pair[]; readonly options: Options }
  | {
      readonly do: 'try-rules'
      readonly pairs: readonly Pair[]
      readonly languages: Languages
      readonly rules: readonly HouseRule[]
    }
  | {
      readonly do: 'take-up'
      readonly claims: readonly string[]
      readonly texts: readonly string[]
      readonly language: string
    }

/** Words that a rule would mark. */
export type RuleHit = Place & { readonly pair: string; readonly ruleId: string; readonly expected?: string }

type Answers = {
  /** As the route takes it. */
  'read-body': unknown
  import: ImportedArticle
  'compare-source': NextSource
  'compare-translation': ComparedTranslation
  'read-review': Restorable
  'find-way-mark': string | undefined
  /** The index of the state. */
  'find-export': number | undefined
  'read-return': ReturnRead
  'read-reply': string
  'read-memory': MemoryRead
  'read-rules': WordsRead<StyleRuleInput>
  'read-terms': WordsRead<TermInput>
  align: Bead[]
  remember: Remembered[][]
  'read-ledger': PairTerms[]
  'check-pairs': Finding[]
  'check-article': Finding[]
  'try-rules': RuleHit[]
  /** By claim; undefined in a language that can't be read. */
  'take-up': TakenUp[][] | undefined
}

export type Answer<T extends Task> = Answers[T['do']]

export function performTask(task: Task): Answer<Task> {
  switch (task.do) {
    case 'read-body':
      return readBody(task.name, task.bytes)
    case 'import':
      return importUpload(task.upload)
    case 'compare-source':
      return compareSource(task.document, task.before)
    case 'compare-translation':
      return compareWithBases(task.translation)
    case 'read-review':
      return readRestorable(task.bytes)
    case 'find-way-mark':
      return findWayMark(task.bytes)
    case 'find-export':
      return likeliestExport(task.bytes, task.states, task.remarked)
    case 'read-return':
      return readReturn(task.returned)
    case 'read-reply':
      return replyText(task.words)
    case 'read-memory':
      return readMemory(task.bytes, task.languages)
    case 'read-rules':
      return readRules(task.file, task.language)
    case 'read-terms':
      return readTerms(task.file, task.languages)
    case 'align':
      return align(task.source, task.target, task.languages, task.kinds)
    case 'remember':
      return task.texts.map(({ source, target }) => remembered(source, target, task.languages))
    case 'read-ledger':
      return task.pairs.map((pair) => readPair(pair, task.languages))
    case 'check-pairs':
      return task.pairs.flatMap((pair) => checkPair(pair, task.options))
    case 'check-article':
      return checkArticle(task.pairs, task.options)
    case 'take-up':
      return takenUp(task.claims, task.texts, task.language)
    case 'try-rules':
      return task.pairs.flatMap((pair) => hitsIn(pair, task.languages, task.rules))
  }
}

function hitsIn(pair: Pair, languages: Languages, rules: readonly HouseRule[]): RuleHit[] {
  return (['source', 'target'] as const).flatMap((side) =>
    applyRules(pair, side, languages[side], rules, () => {}).map(({ start, end, quote, ruleId, expected }) => ({
      ...{ pair: pair.key, side, start, end, quote, ruleId },
      ...(expected !== undefined && { expected }),
    })),
  )
}
