import 'server-only'
import { createHash } from 'node:crypto'
import type { StyleRule } from '@/domain/contract/style-guide'
import type * as Row from '@/generated/prisma/client'
import type { HouseRule, HouseTerm, Languages, Options } from '@/language/checks/check'
import { covers } from '@/language/checks/style/prepare'
import { inPages } from '../db/chunks'
import type { Reader } from '../db/transaction'
import { WORKSPACE } from '../manuscript/default-policy'
import { processState } from '../process-state'

/** The workspace's words for the texts in two languages. `print` stands for them: the same words, the same print; none: ''. */
export type Words = { readonly print: string; readonly options: Pick<Options, 'style' | 'terms'> }

type Loaded = {
  /** Of the style guide and of the glossary. */
  readonly version: string
  readonly rules: readonly HouseRule[]
  readonly terms: readonly Row.Term[]
  readonly words: Map<string, Words>
}

const held = processState('words', (): { loaded?: Promise<Loaded>; version?: string } => ({}))

/** Read anew once they have changed: a style guide and a glossary may be large, and are asked for with each check. */
export async function wordsFor(db: Reader, languages: Languages): Promise<Words> {
  const { rules, terms, words } = await loadedWords(db)
  const key = `${languages.source} ${languages.target}`
  const known = words.get(key)
  if (known) return known
  const made = wordsOf(rules, terms, languages)
  words.set(key, made)
  return made
}

/** Which versions of the style guide and of the glossary there are. */
export async function versionsOf(db: Reader): Promise<{ styleVersion: number; glossaryVersion: number }> {
  const row = await db.workspace.findUnique({
    where: WORKSPACE,
    select: { styleVersion: true, glossaryVersion: true },
  })
  return row ?? { styleVersion: 0, glossaryVersion: 0 }
}

async function loadedWords(db: Reader): Promise<Loaded> {
  const { styleVersion, glossaryVersion } = await versionsOf(db)
  const version = `${styleVersion} ${glossaryVersion}`
  if (held.loaded && held.version === version) return held.loaded
  const loading = load(db, version)
  held.loaded = loading
  held.version = version
  loading.catch(() => held.loaded === loading && delete held.loaded)
  return loading
}

async function load(db: Reader, version: string): Promise<Loaded> {
  const rules = await db.styleRule.findMany({ where: { on: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const terms = await inPages((after, take) =>
    db.term.findMany({ where: { id: { gt: after }, status: 'confirmed' }, orderBy: { id: 'asc' }, take }),
  )
  return { version, rules: rules.map(ruleView), terms, words: new Map() }
}

function wordsOf(rules: readonly HouseRule[], terms: readonly Row.Term[], languages: Languages): Words {
  const style = rules.filter(({ language }) => covers(language, languages.source) || covers(language, languages.target))
  const fitting = terms
    .filter(
      ({ sourceLanguage, targetLanguage }) =>
        covers(sourceLanguage, languages.source) && covers(targetLanguage, languages.target),
    )
    .map(
      ({ source, target, note, domain, forbidden }): HouseTerm => ({
        ...{ source, target },
        ...(note !== null && { note }),
        ...(domain !== null && { domain }),
        ...(forbidden.length > 0 && { forbidden }),
      }),
    )
  const options = { ...(style.length > 0 && { style }), ...(fitting.length > 0 && { terms: fitting }) }
  const isNone = style.length + fitting.length === 0
  return { print: isNone ? '' : createHash('sha256').update(JSON.stringify(options)).digest('hex'), options }
}

/** A rule as the contract has it; the checks take it as it is. */
export function ruleView(row: Row.StyleRule): StyleRule & HouseRule {
  const { id, kind, find, instead, why, language, except, atMost, atLeast, severity, on } = row
  return {
    ...{ id, kind, find, why, language, on },
    ...(instead !== null && { instead }),
    ...(row.matchCase && { matchCase: true }),
    ...(!row.wholeWords && { wholeWords: false }),
    ...(row.inflected && { inflected: true }),
    ...(row.regex && { regex: true }),
    ...(except !== null && { except }),
    ...(atMost !== null && { atMost }),
    ...(atLeast !== null && { atLeast }),
    ...((row.per === 'sentence' || row.per === 'paragraph') && { per: row.per }),
    ...(row.only === 'heading' && { only: 'heading' as const }),
    ...(severity !== 'minor' && { severity }),
  }
}
