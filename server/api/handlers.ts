import 'server-only'
import { Readable } from 'node:stream'
import type { RouteName } from '@/domain/contract/routes'
import { ownTimeZone } from '@/domain/report/reader'
import { listChecks } from '../checks'
import { acceptEdited } from '../commands/accept-edited'
import * as arranging from '../commands/arrange'
import * as articles from '../commands/articles'
import * as assignments from '../commands/assignments'
import * as bulk from '../commands/bulk'
import * as comments from '../commands/comments'
import * as decisions from '../commands/decisions'
import * as findings from '../commands/findings'
import * as gapLinks from '../commands/gap-links'
import * as gaps from '../commands/gaps'
import * as groups from '../commands/groups'
import * as members from '../commands/members'
import { deleteMemory, importMemory } from '../commands/memory'
import { markRead, wishForMail } from '../commands/notifications'
import { setWorkspacePolicy } from '../commands/policy'
import * as realigning from '../commands/realign'
import * as reanchoring from '../commands/reanchor'
import * as rebasing from '../commands/rebase'
import * as removal from '../commands/removal'
import * as replacing from '../commands/replace'
import * as returns from '../commands/returns'
import * as rewriting from '../commands/rewrite'
import * as signOffs from '../commands/sign-offs'
import * as source from '../commands/source'
import * as threads from '../commands/threads'
import * as translation from '../commands/translation'
import * as undoing from '../commands/undo'
import * as units from '../commands/units'
import { updateSide } from '../commands/update-side'
import { moveTo, peopleAt, visit } from '../commands/visit'
import { type ExportedDocument, exportArticle } from '../export/export'
import { streamPersonal } from '../live/personal'
import { streamEvents } from '../live/stream'
import { getApproval } from '../queries/approval'
import { getArticle, listArticles } from '../queries/articles'

import { listAssignments, listOwnAssignments } from '../queries/assignments'
import { articleAt } from '../queries/at'
import { changesSince, visitOf } from '../queries/changes'
import { compare } from '../queries/compare'
import { listFindings, readFinding } from '../queries/findings'
import { readGapMap } from '../queries/gap-map'
import { listGapTypes } from '../queries/gap-types'
import { getGate } from '../queries/gate'
import { listEvents, listVersions } from '../queries/history'
import { exportHistory } from '../queries/history-export'
import { ledgerOf, placesOf } from '../queries/ledger'
import { exportMemory, listMemories, memoryOf } from '../queries/memory'
import { listNotifications, mailOf } from '../queries/notifications'
import { listMembers } from '../queries/people'
import { getWorkspacePolicy } from '../queries/policy'
import { previewArticle, previewImport } from '../queries/preview'
import { previewReplacement } from '../queries/replacements'
import { listRounds } from '../queries/rounds'
import { search } from '../queries/search'
import { sentencesOf } from '../queries/sentences'
import { threadsPage } from '../queries/threads'
import { unitsPage } from '../queries/units'
import { localeOfRequest } from '../session/current'
import { conditional } from './conditional'
import { type Handlers, noContent, recordResponse } from './handler'
import { peopleHandlers } from './people-handlers'
import { qualityHandlers } from './quality-handlers'
import { queryHandlers } from './query-handlers'
import { replyHandlers } from './reply-handlers'
import { webhookHandlers } from './webhook-handlers'
import { wordsHandlers } from './words-handlers'

/** One handler for each route of the contract, and no others: each calls one command or query. */
export const handlers: Handlers<RouteName> = {
  'POST /articles': ({ caller, body }) => articles.createArticle(caller, body),
  'POST /articles/preview': ({ body }) => previewArticle(body),
  'POST /articles/import': ({ caller, body }) => articles.importArticle(caller, body),
  'POST /articles/import/preview': ({ body }) => previewImport(body),
  'GET /articles': ({ actor, query, request }) => listArticles(actor, query, localeOfRequest(actor, request)),
  'GET /articles/{id}': ({ actor, path }) => getArticle(actor, path.id),
  'PATCH /articles/{id}': ({ caller, path, body }) => articles.updateArticle(caller, path.id, body),
  'DELETE /articles/{id}': noContent(({ caller, path, query, body }) =>
    query.purge
      ? removal.purgeArticle(caller, path.id, body.title)
      : removal.removeArticle(caller, path.id, body.title),
  ),
  'POST /articles/{id}/restore': ({ caller, path }) => removal.restoreArticle(caller, path.id),
  'POST /articles/{id}/returns/preview': ({ caller, path, body }) => returns.previewReturn(caller, path.id, body),
  'POST /articles/{id}/returns': ({ caller, path, body }) => returns.bringBack(caller, path.id, body),
  'POST /articles/{id}/returns/{returnId}/undo': ({ caller, path }) =>
    returns.undoReturn(caller, path.id, path.returnId),
  'POST /suggestions/{threadId}/outside/dismiss': ({ caller, path }) => returns.dismissOutside(caller, path.threadId),
  'POST /suggestions/{threadId}/outside/restore': ({ caller, path }) => returns.restoreOutside(caller, path.threadId),
  'GET /articles/{id}/presence': async ({ actor, path }) => ({ people: await peopleAt(actor, path.id) }),
  'GET /articles/{id}/units': async ({ actor, path, query, seen, request }) =>
    conditional(request, await unitsPage(actor, path.id, query, seen)),
  'POST /articles/{id}/units/{unitId}/merge': ({ caller, path }) => units.mergeUnit(caller, path.id, path.unitId),
  'POST /articles/{id}/units/{unitId}/split': ({ caller, path, body }) =>
    units.splitUnit(caller, path.id, path.unitId, body),
  'POST /articles/{id}/units/{unitId}/exclude': ({ caller, path }) => units.excludeUnit(caller, path.id, path.unitId),
  'POST /articles/{id}/units/{unitId}/include': ({ caller, path }) => units.includeUnit(caller, path.id, path.unitId),
  'POST /articles/{id}/units/{unitId}/move': ({ caller, path, body }) =>
    arranging.moveParagraph(caller, path.id, path.unitId, body),
  'POST /articles/{id}/units/{unitId}/realign': ({ caller, path }) =>
    realigning.realignBehind(caller, path.id, path.unitId),
  'PUT /articles/{id}/alignment': ({ caller, path, body }) => arranging.arrangeUnits(caller, path.id, body),
  'GET /articles/{id}/threads': async ({ actor, path, query, seen, request }) =>
    conditional(request, await threadsPage(actor, path.id, query, seen)),
  'POST /articles/{id}/threads': ({ caller, path, body }) => threads.openArticleThread(caller, path.id, body),
  'GET /checks': async ({ actor, request }) => listChecks(localeOfRequest(actor, request)),
  'GET /gap-types': ({ actor }) => listGapTypes(actor),
  'GET /articles/{id}/findings': ({ actor, path, query, request }) =>
    listFindings(actor, path.id, query, localeOfRequest(actor, request)),
  'GET /articles/{id}/gate': ({ actor, path }) => getGate(actor, path.id),
  'GET /articles/{id}/approval': async ({ actor, path }) => ({ summary: await getApproval(actor, path.id) }),
  'POST /articles/{id}/transition': ({ caller, path, body }) => articles.transitionArticle(caller, path.id, body),
  'GET /articles/{id}/changes': ({ actor, path, query, seen }) => changesSince(actor, path.id, query, seen),
  'GET /articles/{id}/compare': ({ actor, path, query }) => compare(actor, path.id, query),
  'GET /articles/{id}/visit': ({ actor, path }) => visitOf(actor, path.id),
  'PUT /articles/{id}/visit': ({ actor, path, body }) => visit(actor, path.id, body.seq),
  'GET /articles/{id}/ledger': ({ actor, path, query }) => ledgerOf(actor, path.id, query),
  'GET /articles/{id}/ledger/places': ({ actor, path, query }) => placesOf(actor, path.id, query.key),
  'GET /articles/{id}/history': ({ actor, path, query }) => listEvents(actor, path.id, query),
  'GET /articles/{id}/history/export': async ({ actor, path, query }) =>
    recordResponse(await exportHistory(actor, path.id, query)),
  'GET /articles/{id}/at/{seq}': ({ actor, path, query }) => articleAt(actor, path.id, path.seq, query),
  'GET /articles/{id}/gap-map': ({ actor, path }) => readGapMap(actor, path.id),
  'GET /articles/{id}/rounds': ({ actor, path }) => listRounds(actor, path.id),
  'GET /articles/{id}/events': ({ actor, path, query, request }) => streamEvents(actor, path.id, query, request),
  'PUT /articles/{id}/presence': noContent(({ actor, path, body }) => moveTo(actor, path.id, body)),
  'GET /articles/{id}/export': async ({ actor, path, query, request }) =>
    documentResponse(
      await exportArticle(actor, path.id, query, {
        locale: localeOfRequest(actor, request),
        timeZone: actor.timeZone ?? query.timeZone ?? ownTimeZone(),
      }),
    ),
  'GET /articles/{id}/members': ({ actor, path, query }) => listMembers(actor, path.id, query),
  'PUT /articles/{id}/members': ({ caller, path, body }) => members.setMember(caller, path.id, body),
  'DELETE /articles/{id}/members': noContent(({ caller, path, body }) => members.removeMember(caller, path.id, body)),

  'POST /paragraphs/{id}/threads': ({ caller, path, body }) => threads.openThread(caller, path.id, body),
  'POST /units/{id}/threads': ({ caller, path, body }) => threads.openUnitThread(caller, path.id, body),
  'POST /paragraphs/{id}/edit': ({ caller, path, body }) => rewriting.rewriteParagraph(caller, path.id, body),
  'GET /paragraphs/{id}/versions': ({ actor, path }) => listVersions(actor, path.id),
  'POST /threads/{id}/comments': ({ caller, path, body }) => comments.addComment(caller, path.id, body.body),
  'PATCH /comments/{id}': ({ caller, path, body }) => comments.editComment(caller, path.id, body.body),
  'DELETE /comments/{id}': ({ caller, path }) => comments.deleteComment(caller, path.id),
  'POST /comments/{id}/restore': ({ caller, path }) => comments.restoreComment(caller, path.id),
  'POST /threads/{id}/resolve': ({ caller, path, body }) => threads.resolveThread(caller, path.id, body),
  'POST /threads/{id}/anchor': ({ caller, path, body }) => reanchoring.reanchorThread(caller, path.id, body),
  'POST /threads/{id}/reopen': ({ caller, path }) => threads.reopenThread(caller, path.id),
  'POST /suggestions/{threadId}/accept': ({ caller, path, body }) =>
    decisions.acceptSuggestion(caller, path.threadId, body),
  'POST /suggestions/{threadId}/reject': ({ caller, path, body }) =>
    decisions.rejectSuggestion(caller, path.threadId, body),
  'POST /suggestions/{threadId}/withdraw': ({ caller, path }) => decisions.withdrawSuggestion(caller, path.threadId),
  'POST /suggestions/{threadId}/undo': ({ caller, path }) => undoing.undoAcceptance(caller, path.threadId),
  'POST /suggestions/{threadId}/reopen': ({ caller, path }) => decisions.reopenSuggestion(caller, path.threadId),
  'POST /suggestions/{threadId}/rebase': ({ caller, path, body }) =>
    rebasing.rebaseSuggestion(caller, path.threadId, body),
  'POST /articles/{id}/suggestions/decide': ({ caller, path, body }) => bulk.decideInBulk(caller, path.id, body),
  'POST /suggestions/groups/{groupId}/accept': ({ caller, path, body }) => acceptEdited(caller, path.groupId, body),
  'POST /suggestions/groups/{groupId}/take-apart': ({ caller, path }) => groups.takeApart(caller, path.groupId),
  'POST /suggestions/groups/{groupId}/put-together': ({ caller, path }) => groups.putTogether(caller, path.groupId),
  'POST /articles/{id}/replace': ({ actor, caller, path, body }) =>
    body.preview ? previewReplacement(actor, path.id, body) : replacing.replaceInArticle(caller, path.id, body),
  'POST /articles/{id}/suggestions/undo': ({ caller, path, body }) => undoing.undoDecisions(caller, path.id, body),
  'POST /gaps/{threadId}/resolve': ({ caller, path, body }) => gaps.resolveGap(caller, path.threadId, body),
  'POST /articles/{id}/source/preview': ({ actor, path, body }) => source.previewSource(actor, path.id, body),
  'POST /articles/{id}/source': ({ caller, path, body }) => source.updateSource(caller, path.id, body),
  'POST /articles/{id}/source/undo': ({ caller, path }) => source.undoSource(caller, path.id),
  'POST /articles/{id}/update': ({ caller, path, query, body }) =>
    updateSide(caller, path.id, body, query.preview === 'true'),
  'POST /articles/{id}/translation/preview': ({ actor, path, body }) =>
    translation.previewTranslation(actor, path.id, body),
  'POST /articles/{id}/translation': ({ caller, path, body }) => translation.bringTranslation(caller, path.id, body),
  'POST /articles/{id}/translation/undo': ({ caller, path }) => translation.undoTranslation(caller, path.id),
  'POST /gaps/{threadId}/reopen': ({ caller, path }) => gaps.reopenGap(caller, path.threadId),
  'POST /gaps/{threadId}/links': ({ caller, path, body }) => gapLinks.linkGap(caller, path.threadId, body.links),
  'POST /gaps/{threadId}/links/remove': ({ caller, path, body }) =>
    gapLinks.unlinkGap(caller, path.threadId, body.linkIds),
  'POST /gaps/{threadId}/links/restore': ({ caller, path, body }) =>
    gapLinks.relinkGap(caller, path.threadId, body.linkIds),
  'GET /units/{id}/sentences': ({ actor, path }) => sentencesOf(actor, path.id),
  'PUT /units/{id}/sign-off': ({ caller, path, body }) => signOffs.signOff(caller, path.id, body),
  'DELETE /units/{id}/sign-off': ({ caller, path }) => signOffs.revokeSignOff(caller, path.id),

  'GET /findings/{id}': ({ actor, path, request }) => readFinding(actor, path.id, localeOfRequest(actor, request)),
  'POST /findings/{id}/dismiss': ({ actor, caller, path, body, request }) =>
    findings.dismissFinding(caller, path.id, body.reason, localeOfRequest(actor, request)),
  'POST /findings/{id}/reopen': ({ actor, caller, path, request }) =>
    findings.reopenFinding(caller, path.id, localeOfRequest(actor, request)),
  'POST /findings/{id}/promote': ({ actor, caller, path, body, request }) =>
    findings.promoteFinding(caller, path.id, body, localeOfRequest(actor, request)),
  'POST /findings/{id}/undo': ({ actor, caller, path, body, request }) =>
    findings.undoPromotion(caller, path.id, body.note, localeOfRequest(actor, request)),

  'GET /search': ({ actor, query, request }) => search(actor, query, localeOfRequest(actor, request)),

  'GET /articles/{id}/assignments': ({ actor, path, query }) => listAssignments(actor, path.id, query),
  'POST /articles/{id}/assignments': ({ caller, path, body }) => assignments.assign(caller, path.id, body),
  'POST /assignments/{id}/done': ({ caller, path }) => assignments.endAssignment(caller, path.id),
  'POST /assignments/{id}/hand-over': ({ caller, path, body }) => assignments.handOver(caller, path.id, body),
  'DELETE /assignments/{id}': noContent(({ caller, path }) => assignments.withdrawAssignment(caller, path.id)),
  'GET /me/assignments': ({ actor, query }) => listOwnAssignments(actor, query),

  'GET /workspace/policy': () => getWorkspacePolicy(),
  'PUT /workspace/policy': ({ caller, body }) => setWorkspacePolicy(caller, body),

  ...peopleHandlers,
  'GET /notifications': ({ actor, query, request }) =>
    listNotifications(actor, query, {
      locale: localeOfRequest(actor, request),
      timeZone: actor.timeZone ?? ownTimeZone(),
    }),
  'POST /notifications/read': ({ caller, body }) => markRead(caller, body),
  'GET /me/mail': ({ actor }) => mailOf(actor),
  'PATCH /me/mail': ({ caller, body }) => wishForMail(caller, body),
  'GET /me/events': ({ actor, request }) => streamPersonal(actor, request),
  ...qualityHandlers,
  ...replyHandlers,
  ...webhookHandlers,
  ...wordsHandlers,
  'GET /units/{id}/memory': ({ actor, path }) => memoryOf(actor, path.id),
  'GET /memory': ({ actor, query }) => listMemories(actor, query),
  'POST /memory': ({ caller, body }) => importMemory(caller, body),
  'DELETE /memory/{id}': noContent(({ caller, path }) => deleteMemory(caller, path.id)),
  'GET /memory/export': async ({ actor, query }) => recordResponse(exportMemory(actor, query)),
  ...queryHandlers,
}

/** A document being sent; its file is deleted when it has been sent, or the client stops reading. */
const documentResponse = ({ body, mediaType, disposition }: ExportedDocument): Response =>
  new Response(Readable.toWeb(body.read()) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(body.size),
      'content-disposition': disposition,
    },
  })
