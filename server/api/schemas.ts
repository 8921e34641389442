import 'server-only'
import { z } from 'zod'
import { ArticleDocument, DOCUMENT, DOCUMENT_SCHEMA } from '@/domain/contract/document'
import { nameChecks } from '../checks'

let schema: object | undefined

/** The JSON Schema (2020-12) of an article that was exported with its review, from the schemas that take it in. */
export function articleSchema(): object {
  return (schema ??= {
    $id: DOCUMENT_SCHEMA,
    title: `${DOCUMENT.id}, version ${DOCUMENT.version}`,
    ...z.toJSONSchema(ArticleDocument, { target: 'draft-2020-12', io: 'input', override: nameChecks }),
  })
}
