import { expect, test } from '@playwright/test'
import { ask, signIn } from './setting/desk'

const RULES = { selfApproval: true, signOffs: 1, rejectReason: true }

test('an admin sets the rules that new articles begin with', async ({ page }) => {
  await signIn(page, 'admin')
  await page.goto('/settings')
  await expect(page.getByText('One reader marks about 63% of the major errors', { exact: false })).toBeVisible()
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
