import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { openLibrary, signIn } from './setting/desk'

/** A web page saved as text, in both languages. Other people's words: read where they are, never kept here. */
const ARTICLE = path.resolve('../shared/data/seed/article.txt')

test.skip(!fs.existsSync(ARTICLE), 'the real article is not here')

test('a saved web page is told apart into pairs and furniture', async ({ page }) => {
  await signIn(page, 'editor')
  await openLibrary(page)
  await page.getByRole('button', { name: 'Import article' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('One text with both').check()
  await dialog.getByLabel('Choose file').setInputFiles(ARTICLE)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('21 pairs')).toBeVisible()
  await expect(dialog.getByText(/^\d+ excluded: .*byline|^Excluded: byline/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).first().click()
  await expect(page.getByRole('group', { name: 'Unit 21', exact: true })).toBeVisible()
  await expect(page.getByText('0 of 21 signed off')).toBeVisible()
  await expect(page.getByText('Excluded: tag list')).toBeVisible()
})
