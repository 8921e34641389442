import 'server-only'
import type { Restorable } from '@/domain/contract/document'
import { Refusal } from '@/domain/contract/problem'
import { readArticle } from '@/formats/read/json/json'
import { mustBeChecks } from '../checks'
import { CODES } from './document'

/** Reads an article that was exported with its whole review. Refuses with the places that are wrong. */
export function readRestorable(bytes: Uint8Array): Restorable {
  const read = readArticle(bytes)
  if (read.ok) {
    mustBeChecks('bilingual.article.checksOff', read.value.article.checksOff)
    return read.value
  }
  if (read.code !== 'invalid')
    throw new Refusal(CODES[read.code], read.message, { issues: [{ path: 'bilingual', message: read.message }] })
  const issues = read.issues.map(({ path, message }) => ({ path: `bilingual.${path}`, message }))
  throw new Refusal('INVALID_INPUT', `${issues[0]?.path} ${issues[0]?.message}.`, { issues })
}
