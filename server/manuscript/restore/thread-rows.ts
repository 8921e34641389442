import 'server-only'
import type { Restorable } from '@/domain/contract/document'
import type { Structure } from '@/domain/contract/shapes'
import { mentionedAs } from '@/domain/mention'
import { NO_ANCHOR, toAnchorColumns } from '../anchor-columns'
import type { Tables } from '../insert'
import { dateOf } from '../save-import-threads'
import type { NewIds } from './ids'
import type { Making } from './unit-rows'

export function threadRows({ threads }: Restorable, { articleId, now, people, ids }: Making): Tables['Thread'][] {
  return threads.map(({ id, unitId, paragraphId, kind, status, author, createdAt, anchor }) => {
    const whose = people.whose(author)
    return {
      id: ids.thread(id),
      articleId,
      unitId: unitId === null ? null : ids.unit(unitId),
      paragraphId: paragraphId === null ? null : ids.paragraph(paragraphId),
      kind,
      status,
      authorId: whose.id,
      importedName: whose.importedName,
      createdAt: dateOf(createdAt, now),
      ...(anchor ? toAnchorColumns(anchor) : NO_ANCHOR),
      ...{ seq: 0, returnId: null, returnKey: null },
    }
  })
}

export function suggestionRows({ threads }: Restorable, { now, people, ids }: Making): Tables['Suggestion'][] {
  return threads.flatMap(({ id, suggestion }) => {
    if (!suggestion) return []
    const { original, replacement, structure, category = null, reason = null, decision, conflict } = suggestion
    const { decidedBy, decidedAt, decisionNote = null, appliedText = null } = suggestion
    const { groupId, apart = false, fixesId, fixed = false } = suggestion
    const whose = decision === 'pending' || !decidedBy ? null : people.whose(decidedBy)
    return {
      ...{ threadId: ids.thread(id), original, replacement, category, reason, decision, conflict },
      structure: structure ? proposalRow(structure, ids) : null,
      decidedById: whose?.id ?? null,
      importedName: whose?.importedName ?? null,
      decidedAt: whose && decidedAt !== undefined ? dateOf(decidedAt, now) : null,
      ...{ decisionNote, appliedText },
      groupId: groupId === undefined ? null : ids.group(groupId),
      fixesId: fixesId === undefined ? null : ids.thread(fixesId),
      ...{ apart, fixed, untracked: false, outside: null },
    }
  })
}

function proposalRow(structure: Structure, ids: NewIds): Structure {
  switch (structure.op) {
    case 'insert': {
      const after = structure.after === null ? null : ids.paragraph(structure.after)
      return { ...structure, unitId: ids.unit(structure.unitId), after }
    }
    case 'join-next':
      return structure.next === undefined ? structure : { ...structure, next: ids.paragraph(structure.next) }
    default:
      return structure
  }
}

export const issueRows = ({ threads }: Restorable, { ids }: Making): Tables['Issue'][] =>
  threads.flatMap(({ id, issue }) =>
    issue ? [{ threadId: ids.thread(id), ...issue, noError: issue.noError ?? false }] : [],
  )

export function gapRows({ threads, restoration }: Restorable, { now, people, ids }: Making): Tables['Gap'][] {
  const records = new Map(restoration.flatMap(({ gaps }) => Object.entries(gaps)))
  return threads.flatMap(({ id, gap }) => {
    if (!gap) return []
    const { type, origin, severity, explanation, resolution, resolutionNote = null, fixedById } = gap
    const { resolvedBy, resolvedAt } = records.get(id) ?? {}
    return {
      ...{ threadId: ids.thread(id), type, origin, severity, explanation, resolution, resolutionNote },
      resolvedById: resolvedBy && people.isKnown(resolvedBy) ? resolvedBy.id : null,
      resolvedAt: resolvedAt === undefined ? null : dateOf(resolvedAt, now),
      fixedById: fixedById === undefined ? null : ids.thread(fixedById),
    }
  })
}

export function linkRows({ threads, restoration }: Restorable, { ids }: Making): Tables['GapLink'][] {
  const records = new Map(restoration.flatMap(({ gaps }) => Object.entries(gaps)))
  return threads.flatMap(({ id, gap }) => {
    const places = records.get(id)?.links ?? []
    return (gap?.links ?? []).flatMap(({ paragraphId, relation, continues = false, start, end, quote }, position) => {
      const place = places[position]
      if (!place) return []
      const { prefix, suffix, state: anchorState } = place
      return {
        id: ids.link(place.id),
        threadId: ids.thread(id),
        paragraphId: ids.paragraph(paragraphId),
        ...{ position, relation, continues, start, end, quote, prefix, suffix, anchorState },
        removedAt: null,
      }
    })
  })
}

export function commentRows({ threads }: Restorable, { now, people, ids }: Making): Tables['Comment'][] {
  return threads.flatMap(({ id: threadId, comments }) =>
    comments.map(({ id, author, body, createdAt, editedAt, deletedAt }) => {
      const whose = people.whose(author)
      return {
        ...{
          id: ids.comment(id),
          threadId: ids.thread(threadId),
          authorId: whose.id,
          importedName: whose.importedName,
        },
        body,
        createdAt: dateOf(createdAt, now),
        editedAt: editedAt === undefined ? null : dateOf(editedAt, now),
        deletedAt: deletedAt === undefined ? null : dateOf(deletedAt, now),
        // Queries and their links stay with the article that they were asked in: the answer keeps its name.
        queryId: null,
        ...{ returnId: null, returnKey: null },
      }
    }),
  )
}

/** The mentions that the comment contains: those whose name here is in its text. */
export function mentionRows({ threads }: Restorable, { people, ids }: Making): Tables['Mention'][] {
  return threads.flatMap(({ comments }) =>
    comments.flatMap(({ id, body, mentions }) => {
      const known = mentionedAs(body).filter((person) => people.isKnown(person) && mentions.includes(person.id))
      return [...new Set(known.map((person) => person.id))].map((userId) => ({ commentId: ids.comment(id), userId }))
    }),
  )
}
