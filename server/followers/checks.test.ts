import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { acceptSuggestion } from '../commands/decisions'
import { getArticle } from '../queries/articles'
import { listFindings } from '../queries/findings'
import { by, type Desk, desk, suggest } from '../testing/people'
import { checks } from './checks'
import { type Following, startFollowers } from './run'

const WRONG = ['The port at night', 'It paid $1.43 billion for two cranes.', 'The official said little.']
const SOURCE = ['항구의 밤', '크레인 두 기에 143억 달러를 냈다.', '관계자는 말을 아꼈다.']

let upload: Desk
let following: Following
beforeAll(async () => {
  upload = await desk(WRONG, SOURCE)
  following = await startFollowers([checks])
})
afterAll(() => following.stop())

const isChecked = async ({ editor, article }: Desk) => (await getArticle(editor, article.id)).checked
const soon = (work: () => Promise<void>) => vi.waitFor(work, { timeout: 120_000, interval: 50 })

test('what was left over is checked, and every change after it, by itself', async () => {
  await soon(async () => expect(await isChecked(upload)).toBe(true))
  const later = await desk(WRONG, SOURCE)
  await soon(async () => expect(await isChecked(later)).toBe(true))
  const [, paragraph] = later.target
  if (!paragraph) throw new Error('the desk has three units')
  const { id } = await suggest(later.editor, paragraph, '$1.43 billion', '$14.3 billion')
  await acceptSuggestion(by(later.editor), id, {})
  await soon(async () => expect(await isChecked(later)).toBe(true))
  const { items } = await listFindings(later.editor, later.article.id, { limit: 50 }, 'en')
  expect(items.map(({ status }) => status)).toEqual(['fixed'])
})
