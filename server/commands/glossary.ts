import 'server-only'
import { LIMITS } from '@/domain/contract/limits'
import { Refusal } from '@/domain/contract/problem'
import type { AnswerOf, BodyOf } from '@/domain/contract/routes'
import type { Term, TermInput, WorkspaceGlossary } from '@/domain/contract/term-routes'
import { inChunks, inPages } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { newIdsInOrder } from '../new-ids'
import { glossaryIn, termView } from '../queries/glossary'
import { adminOnly } from '../queries/people'
import type { Caller } from '../session/actor'
import { bumpWords, lockWords } from '../words/version'
import { once } from './once'
import { mustBeCurrent, mustBeUnchanged } from './words'

type Stored = { readonly id: string; readonly version: number; readonly term: Term }

/** Other terms in place of all but the declined; one that is like a former one stays that one. */
export async function replaceGlossary(caller: Caller, body: BodyOf<'PUT /glossary'>): Promise<WorkspaceGlossary> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const version = await lockWords(tx, 'glossaryVersion')
    mustBeCurrent(body.version, version)
    const stored = await storedTerms(tx)
    const terms = identified(body.terms, stored)
    const byId = new Map(stored.map((one) => [one.id, one]))
    const changed = terms.filter((term) => {
      const before = byId.get(term.id)
      return !before || !isSame(before.term, term)
    })
    const kept = new Set(terms.map(({ id }) => id))
    const gone = stored.filter(({ id, term }) => !kept.has(id) && term.status !== 'declined').map(({ id }) => id)
    if (changed.length + gone.length > 0) {
      await tx.term.deleteMany({ where: { id: { in: gone } } })
      await saveTerms(tx, changed, version + 1)
      await bumpWords(tx, 'glossaryVersion', version + 1)
    }
    return glossaryIn(tx)
  })
}

/** Some terms: what else has changed since they were read stays as it is. */
export async function changeGlossary(
  caller: Caller,
  { version: read, put, remove }: BodyOf<'PATCH /glossary'>,
): Promise<AnswerOf<'PATCH /glossary'>> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const version = await lockWords(tx, 'glossaryVersion')
    const ids = [...put.flatMap(({ id }) => id ?? []), ...remove]
    const rows = await tx.term.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } })
    mustBeUnchanged(read, { version, rows, ids })
    const terms = withIds(put)
    const count = await tx.term.count()
    if (count - remove.length + put.filter(({ id }) => id === undefined).length > LIMITS.terms)
      throw new Refusal('INVALID_INPUT', `The glossary can have ${LIMITS.terms} terms at most.`, {
        issues: [{ path: 'put', message: `makes more than ${LIMITS.terms} terms` }],
      })
    await tx.term.deleteMany({ where: { id: { in: [...remove] } } })
    await saveTerms(tx, terms, version + 1)
    await bumpWords(tx, 'glossaryVersion', version + 1)
    const saved = await tx.term.findMany({ where: { id: { in: terms.map(({ id }) => id) } } })
    const byId = new Map(saved.map((row) => [row.id, termView(row)]))
    return { before: version, version: version + 1, terms: terms.flatMap(({ id }) => byId.get(id) ?? []) }
  })
}

const storedTerms = async (tx: Tx): Promise<Stored[]> => {
  const rows = await inPages((after, take) =>
    tx.term.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take }),
  )
  return rows.map((row) => ({ id: row.id, version: row.version, term: termView(row) }))
}

type Identified = TermInput & { readonly id: string }

const withIds = (terms: readonly TermInput[]): Identified[] => {
  const ids = newIdsInOrder(terms.length)
  return terms.map((term, at) => ({ ...term, id: term.id ?? ids[at] ?? '' }))
}

/** Those without an id that render the same by the same are the same term. */
function identified(terms: readonly TermInput[], stored: readonly Stored[]): Identified[] {
  const free = new Map(stored.map(({ id, term }) => [keyOf(term), id]))
  const taken = new Set(terms.flatMap(({ id }) => id ?? []))
  if (taken.size < terms.filter(({ id }) => id !== undefined).length)
    throw new Refusal('INVALID_INPUT', 'Two terms have one id.', {
      issues: [{ path: 'terms', message: 'have an id twice' }],
    })
  return withIds(
    terms.map((term) => {
      const known = term.id === undefined ? free.get(keyOf(term)) : undefined
      if (known === undefined || taken.has(known)) return term
      taken.add(known)
      return { ...term, id: known }
    }),
  )
}

const keyOf = ({ source, target, sourceLanguage, targetLanguage, domain }: TermInput) =>
  JSON.stringify([source, target, sourceLanguage, targetLanguage, domain ?? ''])

const columnsOf = (term: TermInput) => ({
  source: term.source,
  target: term.target,
  sourceLanguage: term.sourceLanguage,
  targetLanguage: term.targetLanguage,
  domain: term.domain ?? null,
  partOfSpeech: term.partOfSpeech ?? null,
  forbidden: term.forbidden ?? [],
  note: term.note ?? null,
  status: term.status,
})

const isSame = (one: TermInput, other: TermInput) =>
  JSON.stringify(Object.values(columnsOf(one))) === JSON.stringify(Object.values(columnsOf(other)))

function saveTerms(tx: Tx, terms: readonly Identified[], version: number) {
  return inChunks(
    terms.map((term) => ({ id: term.id, ...columnsOf(term) })),
    (json) => tx.$executeRaw`
      INSERT INTO "Term" (id, version, source, target, "sourceLanguage", "targetLanguage", domain, "partOfSpeech",
        forbidden, note, status)
      SELECT id, ${version}, source, target, "sourceLanguage", "targetLanguage", domain, "partOfSpeech",
        ARRAY(SELECT jsonb_array_elements_text(forbidden)), note, status::"TermStatus"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, source text, target text, "sourceLanguage" text, "targetLanguage" text, domain text,
          "partOfSpeech" text, forbidden jsonb, note text, status text)
      ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, source = EXCLUDED.source, target = EXCLUDED.target,
        "sourceLanguage" = EXCLUDED."sourceLanguage", "targetLanguage" = EXCLUDED."targetLanguage",
        domain = EXCLUDED.domain, "partOfSpeech" = EXCLUDED."partOfSpeech", forbidden = EXCLUDED.forbidden,
        note = EXCLUDED.note, status = EXCLUDED.status,
        "articleId" = CASE WHEN EXCLUDED.status <> 'confirmed' THEN "Term"."articleId" END`,
  )
}
