import { call, fetchFile, saveFile } from '@/components/call'
import type { ArticlePatch, MemberInput } from '@/domain/contract/inputs'
import type { ArticleStatus, CheckId, Role } from '@/domain/contract/names'
import type { InvitationLink } from '@/domain/contract/people'
import type { Article } from '@/domain/contract/shapes'
import { type Export, exportAddress } from '../../model/exports'
import { type Act, defineAct } from '../../state/act'
import { articleQuery, EVERYTHING, membersQuery } from '../../state/article-queries'
import type { Desk, Translate } from '../../state/desk-context'

const putArticle = ({ client, articleId }: Desk, article: Article) =>
  client.setQueryData(articleQuery(articleId).queryKey, article)

const DONE = { draft: 'done.inDraft', in_review: 'done.inReview', approved: 'done.approved' } as const

/** Changes the status of the article; to go back needs a reason. */
export const transitionArticle: Act<{ to: ArticleStatus; reason?: string }> = defineAct({
  subject: (_, { articleId }) => articleId,
  body: (body) => body,
  call: (body, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/transition', { id, body, idempotencyKey }),
  put: putArticle,
  said: (t, _, { to }) => t(DONE[to]),
  refused: ({ store }, { code }) => {
    if (code !== 'GATE_CLOSED') return false
    // It shows what blocks the approval.
    store.openDialog('approve')
    return true
  },
})

/** Brings an article back that was removed. The desk goes on where it was. */
export const restoreArticle: Act<null> = defineAct({
  subject: (_, { articleId }) => articleId,
  call: (_, idempotencyKey, { articleId: id }) => call('POST /articles/{id}/restore', { id, idempotencyKey }),
  put: (desk, article) => {
    putArticle(desk, article)
    desk.store.noteRemoved(null)
  },
  said: (t) => t('removed.restored'),
  refresh: EVERYTHING,
})

/** The same where there is no desk: from the page that says that the article was removed. */
export const restoreFromPage = (id: string): Promise<Article> => call('POST /articles/{id}/restore', { id })

/** Changes title, due date, policy and check settings. */
export const patchArticle: Act<ArticlePatch> = defineAct({
  subject: (_, { articleId }) => articleId,
  call: (body, _, { articleId: id }) => call('PATCH /articles/{id}', { id, body }),
  put: putArticle,
  said: (t) => t('done.saved'),
  refresh: ['gate'],
})

type Switch = { readonly check: CheckId; readonly on: boolean }

/** Switches one check off in this article, or on again. Others may have switched others meanwhile: only this one changes. */
export const switchCheck: Act<Switch> = defineAct({
  subject: (_, { articleId }) => articleId,
  call: ({ check, on }, _, { client, articleId: id }) => {
    const off = client.getQueryData(articleQuery(id).queryKey)?.checksOff.filter((other) => other !== check) ?? []
    return call('PATCH /articles/{id}', { id, body: { checksOff: on ? off : [...off, check] } })
  },
  put: putArticle,
  said: (t, _, { on }) => t(on ? 'done.checkOn' : 'done.checkOff'),
  undo: (desk, _, { check, on }) => ({
    label: desk.t(on ? 'done.checkOff' : 'done.checkOn'),
    run: (how) => switchCheck(desk, { check, on: !on }, how),
  }),
  toast: true,
  refresh: ['findings', 'gate'],
})

export const membersOf = (articleId: string) => `${articleId}:members`

/** A member as the desk knows them until its list is loaded again. */
const memberBefore = ({ client, articleId }: Desk, userId: string) =>
  client.getQueryData(membersQuery(articleId).queryKey)?.find((member) => member.userId === userId)

type Adding = {
  readonly email: string
  readonly role: Role
  /** Nobody has this email: they can be invited. */
  readonly onUnknown: () => void
}

/** Makes somebody a member by their email. */
export const addMember: Act<Adding> = defineAct({
  subject: (_, { articleId }) => membersOf(articleId),
  call: ({ email, role }, _, { articleId: id }) => call('PUT /articles/{id}/members', { id, body: { email, role } }),
  said: (t) => t('done.memberSet'),
  undo: (desk, { userId }) => ({
    label: desk.t('done.memberRemoved'),
    run: (how) => removeMember(desk, userId, how),
  }),
  refresh: ['article', 'members'],
  refused: (_, { code }, { onUnknown }) => {
    if (code !== 'NOT_FOUND') return false
    onUnknown()
    return true
  },
})

type Inviting = Pick<Adding, 'email' | 'role'> & { readonly onMade: (link: InvitationLink) => void }

/** Makes a link by which somebody makes an account, and is a member then. */
export const inviteToArticle: Act<Inviting> = defineAct({
  subject: (_, { articleId }) => membersOf(articleId),
  body: ({ email, role }) => ({ email, role }),
  call: ({ email, role }, idempotencyKey, { articleId }) =>
    call('POST /invitations', { body: { email, role, articleId }, idempotencyKey }),
  said: (t) => t('done.invited'),
  refresh: ['article', 'members'],
  done: (_, { onMade }, link) => onMade(link),
})

export const setMember: Act<MemberInput> = defineAct({
  subject: (_, { articleId }) => membersOf(articleId),
  call: (body, _, { articleId: id }) => call('PUT /articles/{id}/members', { id, body }),
  said: (t) => t('done.memberSet'),
  undo: (desk, { userId }) => {
    const before = memberBefore(desk, userId)
    return before
      ? { label: desk.t('done.memberSet'), run: (how) => setMember(desk, { userId, role: before.role }, how) }
      : { label: desk.t('done.memberRemoved'), run: (how) => removeMember(desk, userId, how) }
  },
  refresh: ['article', 'members'],
  refused: (desk, { code }) => sayLastEditor(desk, code),
})

/** The only conflict there can be about members. */
function sayLastEditor({ store, t }: Desk, code: string): boolean {
  if (code !== 'CONFLICT') return false
  store.refuse(t('members.lastEditor'), { dialog: store.get().dialog })
  return true
}

export const removeMember: Act<string> = defineAct({
  subject: (_, { articleId }) => membersOf(articleId),
  call: (userId, _, { articleId: id }) => call('DELETE /articles/{id}/members', { id, body: { userId } }),
  said: (t) => t('done.memberRemoved'),
  undo: (desk, _, userId) => {
    const before = memberBefore(desk, userId)
    return (
      before && { label: desk.t('done.memberSet'), run: (how) => setMember(desk, { userId, role: before.role }, how) }
    )
  },
  toast: true,
  refresh: ['article', 'members'],
  refused: (desk, { code }) => sayLastEditor(desk, code),
})

export const exportOf = (articleId: string) => `export:${articleId}`

/** Exports a document and saves it. Not a plain link, which would save a refusal as a file. */
export const exportArticle: Act<Export> = defineAct({
  subject: (_, { articleId }) => exportOf(articleId),
  call: (one, _, { articleId }) => fetchFile(exportAddress(articleId, one)),
  put: (_, file) => saveFile(file),
  said: (t, { name }) => t('export.done', { name }),
  refresh: [],
})

/** "Word", "Word, with changes". */
export const exportName = (t: Translate, { format, content }: Export): string =>
  content === 'clean'
    ? t(`export.formats.${format}`)
    : t('export.named', { format: t(`export.formats.${format}`), what: t(`export.${content}.name`) })

export const VISIT = 'visit'

/** Marks everything up to an event as seen. */
export const seeAll: Act<number> = defineAct({
  subject: () => VISIT,
  body: (seq) => seq,
  call: (seq, _, { articleId: id }) => call('PUT /articles/{id}/visit', { id, body: { seq } }),
  put: ({ store }, _, seq) => store.markAllSeen(seq),
  said: (t) => t('since.allMarkedRead'),
  refresh: [],
})
