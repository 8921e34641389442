import type { z } from 'zod'
import { DOCUMENT, Restorable } from '@/domain/contract/document'
import { contentOf } from '../detect'
import { type Refused, unreadable, unsupported } from '../outcome'
import { indexDocument } from './document-index'
import { historyIssues } from './history-issues'
import { limitIssues } from './limit-issues'
import { placeIssues } from './place-issues'
import { type DocumentIssue, NotPlain, plain } from './plain'
import { referenceIssues } from './reference-issues'
import { undoIssues } from './undo-issues'

export type { DocumentIssue } from './plain'

export type RestorableRead =
  | { readonly ok: true; readonly value: Restorable }
  | Refused
  | { readonly ok: false; readonly code: 'invalid'; readonly issues: readonly DocumentIssue[] }

/** The most issues reported. */
const MOST_ISSUES = 50

/**
 * An article with its whole review, as it was exported. Every reference in it is valid, every text follows from its
 * versions, and every acceptance can be undone. Never throws.
 */
export function readArticle(bytes: Uint8Array): RestorableRead {
  const root = rootOf(bytes)
  if ('ok' in root) return root
  const parsed = parsedAs(root.object)
  if (!parsed.ok) return parsed
  const index = indexDocument(parsed.value)
  for (const look of [limitIssues, referenceIssues, historyIssues, placeIssues, undoIssues]) {
    const issues = look(index)
    if (issues.length > 0) return invalid(issues)
  }
  return parsed
}

/** Whether a text is such a document, by its beginning. */
export const looksLikeArticle = (start: string): boolean =>
  /^\ufeff?\s*\{/.test(start) && start.slice(0, 1_000).includes(`"${DOCUMENT.id}"`)

function rootOf(bytes: Uint8Array): Refused | { object: Record<string, unknown> } {
  const content = contentOf(bytes)
  if (!content.ok) return content
  if (content.value.type !== 'text') return unreadable('The file is a Word document, not JSON.')
  let value: unknown
  try {
    value = JSON.parse(content.value.text)
  } catch {
    return unreadable('The file is not readable JSON.')
  }
  const object = asObject(value)
  const { id, version } = asObject(object?.schema) ?? {}
  if (!object || id !== DOCUMENT.id) return unsupported('The file is JSON, but not an article exported from Stet.')
  if (version !== DOCUMENT.version)
    return unsupported(`The file has format version ${Number(version)}; only version ${DOCUMENT.version} can be read.`)
  return { object }
}

const asObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

/** The rest (events, annotations) is its history in another installation. */
const FIELDS = Object.keys(Restorable.shape)

function parsedAs(object: Record<string, unknown>): RestorableRead {
  try {
    const fields = FIELDS.map((field) => [field, plain(object[field], field)])
    const parsed = Restorable.safeParse(Object.fromEntries(fields))
    return parsed.success ? { ok: true, value: parsed.data } : invalid(issuesOf(parsed.error))
  } catch (error) {
    if (error instanceof NotPlain) return invalid([{ path: error.path, message: error.message }])
    throw error
  }
}

const issuesOf = ({ issues }: z.ZodError): DocumentIssue[] =>
  issues.map(({ path, message }) => ({ path: path.join('.'), message }))

const invalid = (issues: readonly DocumentIssue[]): RestorableRead => ({
  ok: false,
  code: 'invalid',
  issues: issues.slice(0, MOST_ISSUES),
})
