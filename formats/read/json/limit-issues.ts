import { LIMITS } from '@/domain/contract/limits'
import type { Article, Thread } from '@/domain/contract/shapes'
import { LanguageTag } from '@/domain/contract/text'
import { isSameLanguage } from '@/domain/same-language'
import type { DocumentIndex, Located } from './document-index'
import { paragraphsIn, threadsIn } from './document-index'
import type { DocumentIssue } from './plain'

/** The same limit as for other documents. */
const MOST = 20_000

/** What is larger, longer or older than the API would have accepted. */
export function limitIssues({ document }: DocumentIndex): DocumentIssue[] {
  const { article, units } = document
  const lists = { units, paragraphs: paragraphsIn(document), threads: document.threads }
  return [
    ...Object.entries(lists).flatMap(([path, list]) =>
      list.length > MOST ? [{ path, message: `has more than ${MOST}` }] : [],
    ),
    ...(units.length === 0 ? [{ path: 'units', message: 'is empty' }] : []),
    ...articleIssues(article),
    ...threadsIn(document).flatMap(threadIssues),
  ]
}

function articleIssues({
  title,
  byline,
  translatedBy,
  sourceLanguage,
  targetLanguage,
  dueAt,
  glossary = [],
}: Article): DocumentIssue[] {
  const languages = { sourceLanguage, targetLanguage }
  return [
    ...tooLong('article.title.source', title.source, LIMITS.title),
    ...tooLong('article.title.target', title.target, LIMITS.title),
    ...tooLong('article.byline', byline, LIMITS.title),
    ...tooLong('article.translatedBy', translatedBy, 200),
    ...Object.entries(languages).flatMap(([name, tag]) =>
      LanguageTag.safeParse(tag).success ? [] : [{ path: `article.${name}`, message: 'is not a BCP 47 language tag' }],
    ),
    ...(isSameLanguage(sourceLanguage, targetLanguage)
      ? [{ path: 'article.targetLanguage', message: 'is the same as the source language' }]
      : []),
    ...(dueAt !== undefined && dueAt < '1970' ? [{ path: 'article.dueAt', message: 'is before 1970' }] : []),
    ...(glossary.length > LIMITS.glossary
      ? [{ path: 'article.glossary', message: `has more than ${LIMITS.glossary} entries` }]
      : []),
    ...glossary.flatMap(({ source, target, note }, index) =>
      Object.entries({ source, target, note }).flatMap(([name, words]) =>
        tooLong(`article.glossary.${index}.${name}`, words, 500),
      ),
    ),
  ]
}

function threadIssues({ value: { comments, suggestion, issue, gap }, path }: Located<Thread>): DocumentIssue[] {
  return [
    ...comments.flatMap(({ body }, index) => tooLong(`${path}.comments.${index}.body`, body, LIMITS.remark)),
    ...tooLong(`${path}.suggestion.category`, suggestion?.category, 100),
    ...tooLong(`${path}.suggestion.reason`, suggestion?.reason, LIMITS.reason),
    ...tooLong(`${path}.suggestion.decisionNote`, suggestion?.decisionNote, LIMITS.reason),
    ...tooLong(`${path}.issue.category`, issue?.category, 100),
    ...tooLong(`${path}.gap.explanation`, gap?.explanation, LIMITS.remark),
    ...tooLong(`${path}.gap.resolutionNote`, gap?.resolutionNote, LIMITS.reason),
  ]
}

const tooLong = (path: string, words: string | undefined, most: number): DocumentIssue[] =>
  words !== undefined && words.length > most ? [{ path, message: `is longer than ${most} characters` }] : []
