import { expect, test } from '@playwright/test'
import { clean } from './setting/axe'
import { bringIn, deskReady, ready, select, signIn } from './setting/desk'

const TMX = `<tmx version="1.4"><header srclang="ko" segtype="sentence"/><body><tu>
<tuv xml:lang="ko"><seg>나루터의 사공은 노를 저어 강을 건넜다.</seg></tuv>
<tuv xml:lang="en"><seg>The ferryman rowed across the river.</seg></tuv></tu></body></tmx>`

test('what was translated before is shown while a suggestion is written', async ({ page }) => {
  await signIn(page, 'admin')
  await page.goto('/settings/memory')
  await ready(page.getByText('Choose a TMX file…'))
  const input = page.locator('input[type="file"]')
  await input.setInputFiles({ name: 'ferry.tmx', mimeType: 'text/xml', buffer: Buffer.from('no TMX') })
  await expect(page.getByRole('alert').filter({ hasText: 'ferry.tmx: the file can’t be used.' })).toBeVisible()
  await input.setInputFiles({ name: 'ferry.tmx', mimeType: 'text/xml', buffer: Buffer.from(TMX) })
  await expect(page.getByRole('status').filter({ hasText: 'ferry: 1 sentence imported.' })).toBeVisible()
  await clean(page, 'the memories')

  const id = await bringIn(page, {
    source: '# 나루터\n\n늙은 사공은 노를 저어 강을 건넜다. 날은 맑았다.',
    target: '# The landing\n\nThe old boatman rowed over the river. The day was clear.',
  })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  await select(page, 'boatman')
  await page.keyboard.press('s')
  const before = page.getByRole('region', { name: 'Translated before' })
  await expect(before.getByText('The ferryman rowed across the river.')).toBeVisible()
  await expect(before).toContainText('ferry')
  await clean(page, 'what was translated before')
  await page.keyboard.press('Escape')
  await select(page, 'The day was clear.')
  await page.keyboard.press('s')
  await expect(page.getByRole('region', { name: 'New suggestion' })).toBeVisible()
  await expect(before).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.goto('/settings/memory')
  await page.getByRole('button', { name: 'Delete ferry' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Nothing has been imported.')).toBeVisible()
})
