import { expect, test } from '@playwright/test'
import { approve, ask, bringIn, checked, choose, deskReady, signIn } from './setting/desk'

const SOURCE = ['# 도서관', '크레인 두 기에 143억 달러를 냈다.', '관장은 말을 아꼈다.'].join('\n\n')
const TARGET = ['# A library', 'It paid $1.43 billion for two cranes.', 'The director said little.'].join('\n\n')

const RULES = { selfApproval: true, signOffs: 1, rejectReason: true }

test('an admin sets the rules that new articles begin with', async ({ page }) => {
  await signIn(page, 'admin')
  await page.goto('/settings')
  await expect(page.getByText('One reader catches about 63% of the major errors', { exact: false })).toBeVisible()
  const numbers = page.getByRole('group', { name: 'Checks that block approval' }).getByRole('checkbox').first()
  try {
    await expect(async () => {
      await numbers.setChecked(true)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Saved.')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    const policy = await ask<{ checksBlocking: string[] }>(page.request, 'GET', '/workspace/policy')
    expect(policy.checksBlocking).toEqual(['number'])
  } finally {
    await ask(page.request, 'PUT', '/workspace/policy', { ...RULES, checksBlocking: [] })
  }
})

test('an article is assigned in parts, held by a check that blocks, and its approval says what it was about', async ({
  page,
}) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { reviewer: 'reviewer' }, { checks: true })
  const { name } = await ask<{ name: string }>(page.request, 'GET', '/me')
  await page.goto(`/articles/${id}`)
  await deskReady(page)

  await test.step('somebody is assigned to a part of it', async () => {
    await choose(page, 'Assignments')
    const dialog = page.getByRole('dialog', { name: 'Assignments' })
    await dialog.getByLabel('Person').selectOption({ label: name })
    await dialog.getByLabel('From unit').fill('2')
    await dialog.getByLabel('Note').fill('The figures first.')
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
    await expect(dialog.getByRole('button', { name: 'From unit 2 on' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goto('/mine')
    await expect(page.getByRole('link', { name: 'Go to: From unit 2 on' }).first()).toBeVisible()
    await page.goto(`/articles/${id}`)
    await deskReady(page)
  })

  await test.step('a check blocks, and the list leads to its finding', async () => {
    await ask(page.request, 'PATCH', `/articles/${id}`, { policy: { ...RULES, checksBlocking: ['number'] } })
    await checked(page, id)
    const { items } = await ask<{ items: { id: string }[] }>(page.request, 'GET', `/articles/${id}/units`)
    for (const unit of items) await ask(page.request, 'PUT', `/units/${unit.id}/sign-off`, {})
    await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
    await page.getByRole('button', { name: /^Approve/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Before approval' })
    await expect(sheet.getByRole('heading', { name: '1 finding of a check that blocks approval' })).toBeVisible()
    await sheet.getByRole('button', { name: /^Unit 2/ }).click()
    await expect(sheet).toHaveCount(0)
  })

  await test.step('dismissed with a reason, it is part of what was approved', async () => {
    const { blockers } = await ask<{ blockers: { id: string }[] }>(page.request, 'GET', `/articles/${id}/gate`)
    for (const blocker of blockers)
      await ask(page.request, 'POST', `/findings/${blocker.id}/dismiss`, { reason: 'The agency corrected it.' })
    await approve(page)
    await page.getByRole('button', { name: 'What was approved' }).click()
    const record = page.getByRole('dialog', { name: 'What was approved' })
    await expect(record.getByText(`${name}: 3 of 3`)).toBeVisible()
    await expect(record.getByText(`“The agency corrected it.” · ${name}`)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(record).toHaveCount(0)
  })
})
