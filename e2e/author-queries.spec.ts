import { expect, type Page, test } from '@playwright/test'
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, signIn } from './setting/desk'

const SOURCE = '# 항구의 밤\n\n크레인은 두 기다.\n\n관계자는 말을 아꼈다.'
const TARGET = '# The port at night\n\nThere are two cranes.\n\nThe official said little.'

type Paragraph = { id: string; text: string }
type Units = { items: { id: string; target: Paragraph[] }[] }
type Gate = { blockers: { kind: string }[] }

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ask someone outside' })
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

/** What became of an answer. */
const status = (page: Page) => page.getByRole('article').getByRole('status')

/** A gap and a comment on the desk of their editor. */
async function open(page: Page) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  const { items } = await ask<Units>(page.request, 'GET', `/articles/${id}/units`)
  const on = (words: string, body: object) => {
    const paragraph = items.flatMap(({ target }) => target).find(({ text }) => text.includes(words))
    const start = paragraph?.text.indexOf(words) ?? -1
    const anchor = { version: 1, start, end: start + words.length }
    return ask<{ id: string }>(page.request, 'POST', `/paragraphs/${paragraph?.id}/threads`, { anchor, ...body })
  }
  const gap = await on('two cranes', {
    ...{ kind: 'gap', type: 'missing-premise', origin: 'source', severity: 'minor', explanation: 'Whose cranes?' },
  })
  const comment = await on('official', { kind: 'comment', body: 'Which one?' })
  return { id, gap, comment }
}

/** Asks about the thread in focus, by key. */
async function askOutside(page: Page, question: string, fill: (form: ReturnType<typeof dialog>) => Promise<unknown>) {
  await page.keyboard.press('8')
  await fill(dialog(page))
  await dialog(page).getByLabel('Question').fill(question)
  await dialog(page).getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(dialog(page).getByText('Link for 김 작가')).toBeVisible()
  await page.keyboard.press('Escape')
}

test('an author is asked from a gap and a comment, answers by link without an account, and reads a proof', async ({
  page,
  browser,
}) => {
  const { id, gap, comment } = await open(page)
  await page.goto(`/articles/${id}?thread=${gap.id}`)
  await deskReady(page)
  await askOutside(page, '누구의 크레인인가요?', (form) => form.getByLabel('Name').fill('김 작가'))
  await page.goto(`/articles/${id}?thread=${comment.id}`)
  await deskReady(page)
  await askOutside(page, '어느 관계자인가요?', (form) => form.getByLabel('Whom').selectOption('김 작가'))
  const queries = async () => {
    const { blockers } = await ask<Gate>(page.request, 'GET', `/articles/${id}/gate`)
    return blockers.filter(({ kind }) => kind === 'query').length
  }
  expect(await queries()).toBe(2)
  const { items: guests } = await ask<{ items: { id: string }[] }>(page.request, 'GET', `/articles/${id}/guests`)
  expect(guests).toHaveLength(1)
  const guest = guests[0]?.id
  const { link } = await ask<{ link: string }>(page.request, 'GET', `/guests/${guest}/link`)
  const path = new URL(link).pathname

  const phone = { viewport: { width: 390, height: 844 }, locale: 'en-US' }
  const author = await (await browser.newContext(phone)).newPage()

  await test.step('a mail scanner that looks at the link changes nothing', async () => {
    const seq = async () => (await ask<{ seq: number }>(page.request, 'GET', `/articles/${id}`)).seq
    const before = await seq()
    for (const method of ['HEAD', 'GET'])
      expect((await author.request.fetch(path, { method })).headers()).toMatchObject({
        ...{ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' },
        'cache-control': expect.stringContaining('no-store'),
      })
    expect(await seq()).toBe(before)
  })

  await test.step('the page has their questions in their language, and keeps what they write', async () => {
    await author.goto(path)
    await expect(author.getByRole('heading', { level: 1 })).toHaveText('항구의 밤')
    await expect(author.locator('html')).toHaveAttribute('lang', 'ko')
    await expect(author.getByRole('article')).toHaveCount(2)
    await expect(author.locator('mark')).toHaveText(['two cranes', 'official'])
    await expect(author.getByText('Whose cranes?')).toHaveCount(0)
    await clean(author, 'what an author was asked')
    const field = author.getByLabel('답변').first()
    await field.fill('가'.repeat(20_001))
    await expect(status(author).first()).toContainText('20,001자')
    await expect(author.getByRole('button', { name: '답변 보내기' }).first()).toHaveAttribute('aria-disabled', 'true')
    await field.fill('항만 공사의 것입니다.')
    await author.reload()
    await expect(field).toHaveValue('항만 공사의 것입니다.')
    await author.getByRole('button', { name: '답변 보내기' }).first().click()
    await expect(status(author).first()).toHaveText('보냈습니다. 고맙습니다.')
  })

  await test.step('the answer is a reply by their name on the open desk; state, filter and gate follow', async () => {
    await page.goto(`/articles/${id}?thread=${gap.id}`)
    await expect(card(page, 'Whose cranes?')).toContainText('answered')
    await expect(card(page, 'Whose cranes?')).toContainText('by link')
    await expect(card(page, 'Whose cranes?')).toContainText('항만 공사의 것입니다.')
    expect(await queries()).toBe(1)
    await page.goto(`/articles/${id}?query=asked`)
    await expect(card(page, 'Which one?')).toBeVisible()
    await expect(card(page, 'Whose cranes?')).toHaveCount(0)
  })

  await test.step('revoked, the link says so, and what was being written stays', async () => {
    await author.getByLabel('답변', { exact: true }).fill('아직 모릅니다.')
    await page.goto(`/articles/${id}?thread=${comment.id}`)
    await deskReady(page)
    await page.keyboard.press('8')
    await dialog(page).getByRole('button', { name: 'Revoke link' }).click()
    await expect(dialog(page).getByText('김 작가’s link no longer works.')).toBeVisible()
    await author.getByRole('button', { name: '답변 보내기' }).last().click()
    await expect(status(author).last()).toContainText('더는 쓸 수 없는 링크입니다.')
    await expect(author.getByLabel('답변', { exact: true })).toHaveValue('아직 모릅니다.')
    await author.reload()
    await expect(author.getByText('This link no longer works.')).toBeVisible()
  })

  await test.step('a proof has the text alone', async () => {
    await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
    const reader = { name: '김 작가', kind: 'author', locale: 'en' }
    const proof = await ask<{ link: string }>(page.request, 'POST', `/articles/${id}/proof-links`, reader)
    await author.goto(new URL(proof.link).pathname)
    await expect(author.getByRole('heading', { level: 1 })).toHaveText('The port at night')
    await expect(author.getByText('Whose cranes?')).toHaveCount(0)
    await clean(author, 'a proof')
  })
})

test('a query is withdrawn and asked again by key', async ({ page }) => {
  const { id, comment } = await open(page)
  await ask(page.request, 'POST', `/threads/${comment.id}/queries`, {
    ...{ guest: { name: '김 작가', kind: 'author', locale: 'ko' }, question: '어느 관계자인가요?' },
  })
  await page.goto(`/articles/${id}?thread=${comment.id}`)
  await deskReady(page)
  const asked = card(page, 'Which one?').getByRole('list', { name: 'Asked here' })
  await expect(asked.getByRole('button', { name: 'Withdraw the query to 김 작가' })).toHaveAttribute(
    'aria-keyshortcuts',
    '<',
  )
  await page.keyboard.press('*')
  await expect(page.getByText('Stet can’t email the person asked about this.').first()).toBeAttached()
  await page.keyboard.press('<')
  await expect(asked).toContainText('withdrawn')
  await page.keyboard.press('<')
  await expect(asked).not.toContainText('withdrawn')
})

test('a proof link is made and revoked among the links to people outside', async ({ page, browser }) => {
  const { id } = await open(page)
  await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  await page.keyboard.press(']')
  const links = page.getByRole('dialog', { name: 'Links to people outside' })
  await expect(links.getByText('Nobody outside has a link.')).toBeVisible()
  await links.getByLabel('Recipient').fill('김 작가')
  await links.getByLabel('Language of the page').selectOption('English')
  await links.getByRole('radio', { name: 'The text with changes shown' }).check()
  await links.getByRole('button', { name: 'Create link' }).click()
  const people = links.getByRole('list', { name: 'People with links' })
  await expect(people).toContainText('proof with changes shown')
  await clean(page, 'links to people outside')
  const link = (await people.locator('code').textContent()) ?? ''

  const reader = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await reader.goto(new URL(link).pathname)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The port at night')
  await expect(reader.getByText('Whose cranes?')).toHaveCount(0)

  await people.getByRole('button', { name: 'Revoke link' }).click()
  await expect(people.getByText('김 작가’s link no longer works.')).toBeVisible()
  await expect(people).toContainText('revoked')
  await reader.reload()
  await expect(reader.getByText('This link no longer works')).toBeVisible()
})
