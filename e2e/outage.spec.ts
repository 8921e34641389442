import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { startProxy } from '../server/testing/between'
import { startOwn } from './setting/own-server'

test.use({ locale: 'ko-KR' })

test('while the database is away pages say so with 503, the desk too, and all go on by themselves', async ({
  page,
  context,
}) => {
  const postgres = path.join(process.env.E2E_DATA_DIR ?? '', 'postgres')
  test.skip(!fs.existsSync(postgres), 'no PostgreSQL is installed here')
  const address = fs.readFileSync(postgres, 'utf8')
  const client = new pg.Client({ connectionString: `${address}postgres` })
  await client.connect()
  await client.query('DROP DATABASE IF EXISTS outage WITH (FORCE)')
  await client.query('CREATE DATABASE outage')
  await client.end()
  const { hostname: host, port } = new URL(address)
  const proxy = await startProxy({ host, port: Number(port) })
  const DATABASE_URL = `postgres://stet@127.0.0.1:${proxy.port}/outage`
  const own = await startOwn({ demo: true, settings: { DATABASE_URL } })
  try {
    const { csrfToken } = await (await page.request.get(`${own.url}/api/auth/csrf`)).json()
    await page.request.post(`${own.url}/api/auth/callback/credentials`, {
      form: { csrfToken, email: 'editor@stet.test', password: 'stet-demo-2026', json: 'true' },
      headers: { origin: own.url },
    })
    await page.goto(own.url)
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/articles\//)
    const desk = page.url()
    const lost = page.getByText('연결이 끊겨 다시 연결하는 중입니다.')
    await expect(lost).toBeHidden()

    proxy.refuse()
    // The first to meet it is a page, which Next by itself answers with 500.
    const first = await page.request.get(desk)
    expect([first.status(), first.headers()['retry-after']]).toEqual([503, '5'])
    for (const path of ['/', '/sign-in', '/articles/nothing']) {
      const answer = await page.request.get(own.url + path, { headers: { 'accept-language': 'ko-KR, en' } })
      expect([path, answer.status(), await answer.text()]).toEqual([
        path,
        503,
        expect.stringContaining('서버가 데이터베이스에 연결하지 못합니다.'),
      ])
    }
    const other = await context.newPage()
    await other.goto(`${own.url}/?q=x`)
    await expect(other.getByRole('heading', { name: '지금은 열 수 없습니다' })).toBeVisible()
    await expect(lost).toBeVisible()

    proxy.resume()
    await expect(other.getByRole('heading', { name: '지금은 열 수 없습니다' })).toBeHidden()
    await expect(other).toHaveURL(`${own.url}/?q=x`)
    await expect(lost).toBeHidden()
    // Nor does a database that answers no more keep Stet from its end.
    proxy.stall()
    await own.stop()
  } finally {
    own.clear()
    await proxy.close()
  }
})
