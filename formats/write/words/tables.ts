import type { StyleRule } from '@/domain/contract/style-guide'
import type { Term } from '@/domain/contract/term-routes'
import { csvRecord } from '../table/csv'

/** The style guide as a table, with the columns that `readRuleTable` reads. */
export const ruleTable = (rules: readonly StyleRule[]): string =>
  [
    csvRecord([
      'kind',
      'find',
      'instead',
      'why',
      'language',
      'matchCase',
      'wholeWords',
      'inflected',
      'regex',
      'except',
      'atMost',
      'atLeast',
      'per',
      'only',
      'severity',
      'on',
      'id',
    ]),
    ...rules.map((rule) =>
      csvRecord([
        ...[rule.kind, rule.find, rule.instead, rule.why, rule.language],
        ...[rule.matchCase ?? false, rule.wholeWords ?? true, rule.inflected ?? false, rule.regex ?? false],
        ...[rule.except, rule.atMost, rule.atLeast, rule.per, rule.only, rule.severity ?? 'minor', rule.on, rule.id],
      ]),
    ),
  ].join('')

/** The glossary as a table, with the columns that `readTermTable` reads. */
export const termTable = (terms: readonly Term[]): string =>
  [
    csvRecord([
      'source',
      'target',
      'sourceLanguage',
      'targetLanguage',
      'domain',
      'partOfSpeech',
      'forbidden',
      'note',
      'status',
      'id',
    ]),
    ...terms.map((term) =>
      csvRecord([
        ...[term.source, term.target, term.sourceLanguage, term.targetLanguage, term.domain, term.partOfSpeech],
        ...[term.forbidden?.join(' | '), term.note, term.status, term.id],
      ]),
    ),
  ].join('')
