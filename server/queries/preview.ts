import 'server-only'
import type { NewArticle } from '@/domain/contract/inputs'
import type { AnswerOf } from '@/domain/contract/routes'
import { takeIn } from '../intake'

/** The article as it would be taken in. Nothing is stored. */
export function previewArticle(input: NewArticle): AnswerOf<'POST /articles/preview'> {
  const { title, byline, units } = takeIn(input)
  return {
    title,
    ...(byline !== undefined && { byline }),
    units: units.map(({ source, target, score, excludedAs }) => ({
      source: source.map((block) => block.text),
      target: target.map((block) => block.text),
      score,
      ...(excludedAs && { excludedAs }),
    })),
  }
}
