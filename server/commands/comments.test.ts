import { describe, expect, test } from 'vitest'
import { by, desk, person, refused } from '../testing/people'
import { appended } from '../testing/record'
import { addComment, deleteComment, editComment, restoreComment } from './comments'
import { removeMember } from './members'
import { openArticleThread } from './threads'

async function talk() {
  const set = await desk()
  const thread = await openArticleThread(by(set.editor), set.article.id, { kind: 'comment', body: 'First.' })
  return { ...set, thread }
}

describe('a comment', () => {
  test('stands in its thread in the order of writing', async () => {
    const { thread, editor, article, member } = await talk()
    const translator = await member('translator')
    expect(await appended(article.id, () => addComment(by(translator), thread.id, 'Second.'))).toEqual([
      'comment.added',
    ])
    const third = await addComment(by(editor), thread.id, 'Third.\n\n*With* more.')
    expect(third).toMatchObject({ threadId: thread.id, author: { id: editor.id }, body: 'Third.\n\n*With* more.' })
  })

  test('is edited by its author alone, editors included; the same words change nothing', async () => {
    const { thread, editor, article, member } = await talk()
    const translator = await member('translator')
    const { id } = await addComment(by(translator), thread.id, 'Mine.')
    for (const work of [
      () => editComment(by(editor), id, 'Yours.'),
      () => deleteComment(by(editor), id),
      () => restoreComment(by(editor), id),
    ])
      expect(await refused(work())).toBe('FORBIDDEN')
    expect(await appended(article.id, () => editComment(by(translator), id, 'Mine.'))).toEqual([])
    const edited = await editComment(by(translator), id, 'Mine, better.')
    expect(edited).toMatchObject({ body: 'Mine, better.', editedAt: expect.any(String) })
  })

  test('deleted, its words are hidden and its place stays; its author can take it back', async () => {
    const { thread, editor, article } = await talk()
    const { id } = await addComment(by(editor), thread.id, 'Too much.')
    const work = async () => {
      expect(await deleteComment(by(editor), id)).toMatchObject({ body: '', deletedAt: expect.any(String) })
      await deleteComment(by(editor), id)
      expect(await refused(editComment(by(editor), id, 'Less.'))).toBe('CONFLICT')
      const restored = await restoreComment(by(editor), id)
      expect([restored.body, restored.deletedAt]).toEqual(['Too much.', undefined])
      await restoreComment(by(editor), id)
    }
    expect(await appended(article.id, work)).toEqual(['comment.deleted', 'comment.restored'])
  })
})

describe('a mention', () => {
  test('is of members, each once; other names stay words', async () => {
    const { thread, editor, member } = await talk()
    const viewer = await member('viewer')
    const stranger = await person('Stranger')
    const body = `@[V](${viewer.id}) @[V](${viewer.id}) @[S](${stranger.id}) @[Nobody](nobody)`
    const comment = await addComment(by(editor), thread.id, body)
    expect(comment).toMatchObject({ body, mentions: [viewer.id] })
  })

  test('follows the edited words, and a deleted comment mentions nobody', async () => {
    const { thread, editor, member } = await talk()
    const [viewer, reviewer] = [await member('viewer'), await member('reviewer')]
    const { id } = await addComment(by(editor), thread.id, `@[V](${viewer.id})`)
    expect((await editComment(by(editor), id, `@[R](${reviewer.id})`)).mentions).toEqual([reviewer.id])
    expect((await deleteComment(by(editor), id)).mentions).toEqual([])
    expect((await restoreComment(by(editor), id)).mentions).toEqual([reviewer.id])
  })

  test('of somebody who has left the article is no mention any more', async () => {
    const { thread, editor, article, member } = await talk()
    const viewer = await member('viewer')
    await removeMember(by(editor), article.id, { userId: viewer.id })
    expect((await addComment(by(editor), thread.id, `@[V](${viewer.id})`)).mentions).toEqual([])
  })
})
