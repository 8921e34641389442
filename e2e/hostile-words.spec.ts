import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { EXPORT_FORMATS } from '../domain/contract/export-formats'
import { ask, deskReady, openSession, PASSWORD, signOffAll } from './setting/desk'
import { CORPUS, NAMED, watch } from './setting/hostile'
import { type OwnServer, startOwn } from './setting/own-server'

/** The sign by which words of the corpus are found on a page. */
const SIGN = '__xss'
const ALL = CORPUS.join('\n\n')

/** A browser of somebody’s, signed in. */
async function browserOf(browser: Browser, server: OwnServer, who: string) {
  const context = await browser.newContext({ baseURL: server.url })
  await context.addCookies(await openSession(context.request, who))
  return context
}

/** Eve’s account, an admin’s, with a password that she chose herself. */
async function join(admin: APIRequestContext) {
  const { link } = await ask<{ link: string }>(admin, 'POST', '/invitations', { email: 'eve@stet.test' })
  const token = link.slice(link.lastIndexOf('/') + 1)
  await ask(admin, 'POST', '/invitations/accept', { token, name: NAMED, password: PASSWORD })
  const { items } = await ask<{ items: { id: string; email: string }[] }>(admin, 'GET', '/users?limit=200')
  await ask(admin, 'PATCH', `/users/${items.find(({ email }) => email.startsWith('eve@'))?.id}`, { admin: true })
}

type Paragraph = { id: string; text: string }
type Units = { items: { id: string; target: Paragraph[] }[] }
type Made = { id: string }

/** An article of these words, and everything that people write about one: by Eve, who is called like them. */
async function fill(eve: APIRequestContext, colleague: APIRequestContext) {
  const article = await ask<Made>(eve, 'POST', '/articles', {
    ...{ sourceLanguage: 'ko', targetLanguage: 'en', anyway: true },
    source: ['항구의 밤', ...CORPUS.map((words, index) => `크레인 ${index}기다. ${words}`)].join('\n\n'),
    target: [NAMED, ...CORPUS.map((words, index) => `There are ${index} cranes. ${words}`)].join('\n\n'),
  })
  const path = `/articles/${article.id}`
  await ask(eve, 'PATCH', path, { title: { source: NAMED, target: NAMED } })
  await ask(eve, 'PUT', `${path}/members`, { email: 'editor@stet.test', role: 'editor' })
  const { items } = await ask<Units>(eve, 'GET', `${path}/units?limit=200`)
  const paragraphs = items.flatMap(({ target }) => target).filter(({ text }) => text.includes('cranes'))
  const on = (index: number, body: object) =>
    ask<Made>(eve, 'POST', `/paragraphs/${paragraphs[index]?.id}/threads`, {
      anchor: { version: 1, start: 0, end: 5 },
      ...body,
    })
  const remark = await on(0, { kind: 'comment', body: ALL })
  await ask(colleague, 'POST', `/threads/${remark.id}/comments`, { body: ALL })
  await on(1, { kind: 'issue', category: 'style', severity: 'minor', body: ALL })
  const gap = await on(2, {
    ...{ kind: 'gap', type: 'missing-premise', origin: 'source', severity: 'minor', explanation: ALL },
  })
  const suggested = []
  for (const [index, replacement] of CORPUS.entries())
    suggested.push(await on(index, { kind: 'suggestion', replacement, reason: replacement.slice(0, 200) }))
  for (const { id } of suggested.slice(3, 9)) await ask(eve, 'POST', `/suggestions/${id}/accept`, {})
  await ask(eve, 'POST', `/suggestions/${suggested[9]?.id}/reject`, { reason: CORPUS.slice(0, 9).join(' ') })
  const asked = await ask<{ link: string; query: Made }>(eve, 'POST', `/threads/${gap.id}/queries`, {
    ...{ guest: { name: NAMED, kind: 'author', locale: 'en' }, question: CORPUS.slice(0, 9).join(' ') },
  })
  const token = asked.link.split('/').at(-1)
  await ask(eve, 'POST', '/answers', { token, queryId: asked.query.id, body: ALL })
  await ask(eve, 'POST', `${path}/assignments`, { email: 'editor@stet.test', note: NAMED }).catch(() => {})
  await ask(eve, 'POST', `${path}/transition`, { to: 'in_review' })
  const proof = await ask<{ link: string }>(eve, 'POST', `${path}/proof-links`, {
    ...{ name: NAMED, locale: 'en', content: 'tracked' },
  })
  return { id: article.id, path, gap: gap.id, remark: remark.id, answers: asked.link, proof: proof.link }
}

/** What is the whole workspace’s. */
async function fillWorkspace(admin: APIRequestContext) {
  const rule = { kind: 'existence', find: 'cranes', language: 'en' }
  await ask(admin, 'PUT', '/style-guide', {
    rules: [
      { ...rule, why: NAMED },
      { ...rule, find: NAMED },
    ],
  })
  const languages = { sourceLanguage: 'ko', targetLanguage: 'en' }
  await ask(admin, 'PUT', '/glossary', {
    terms: [{ ...languages, source: '크레인', target: NAMED, forbidden: [NAMED], note: NAMED, domain: 'xss' }],
  })
  await ask(admin, 'POST', '/tokens', { name: NAMED })
  return ask<Made>(admin, 'POST', '/webhooks', { url: `http://127.0.0.1:9/?${encodeURIComponent(NAMED)}` })
}

/** Opens a page that shows some of the words. */
async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('body')).toContainText(SIGN, { useInnerText: true })
}

test('words that would like to run stay words, on every page and in every document', async ({ browser }) => {
  const server = await startOwn({ demo: true, settings: { WEBHOOKS_PRIVATE: '1' } })
  try {
    const admin = await browserOf(browser, server, 'admin')
    await join(admin.request)
    const eve = await browserOf(browser, server, 'eve')
    const colleague = await browserOf(browser, server, 'editor')
    const webhook = await fillWorkspace(eve.request)
    const article = await fill(eve.request, colleague.request)
    const { stillWords } = await watch(eve, server.url)
    const page = await eve.newPage()

    await test.step('on the desk, in every view and beside every list', async () => {
      await open(page, `/articles/${article.id}?thread=${article.gap}`)
      await deskReady(page)
      for (const key of ['Shift+M', 'x', 'Shift+G', 'Shift+H', 'Shift+M', 'Shift+V', 'Shift+V', 'Shift+V', 'Shift+V']) {
        await page.keyboard.press(key)
        await stillWords(page, `the desk after ${key}`)
      }
      await page.emulateMedia({ media: 'print' })
      await stillWords(page, 'the desk, printed')
      await page.emulateMedia({ media: null })
      await open(page, `/articles/${article.id}?thread=${article.remark}`)
      await stillWords(page, 'a remark on the desk')
    })

    await test.step('on every other page', async () => {
      for (const address of [
        ...['/', '/search?q=cranes', '/mine', '/notifications', '/people', '/style-guide', '/glossary', '/account'],
        ...['/quality', '/settings', '/settings/access', '/settings/webhooks', `/settings/webhooks/${webhook.id}`],
        ...['report', 'history', 'map', 'at/40'].map((name) => `/articles/${article.id}/${name}`),
        ...[article.answers, article.proof],
      ]) {
        await open(page, address)
        await stillWords(page, address)
      }
    })

    await test.step('in every document', async () => {
      const reader = await browser.newContext()
      const file = await watch(reader, 'file:')
      const opened = await reader.newPage()
      await signOffAll(eve.request, article.id)
      for (const [format, { contents, extension }] of Object.entries(EXPORT_FORMATS))
        for (const content of contents) {
          // What is printed is the pages of the HTML: once is enough.
          if (format === 'pdf' && content !== 'report') continue
          const response = await eve.request.get(`/api/v1${article.path}/export?format=${format}&content=${content}`)
          expect([format, content, response.status()]).toEqual([format, content, 200])
          const bytes = await response.body()
          // What says of itself that it is a page is none where Stet is: no browser may show it there.
          expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="[^"<>]*"/)
          for (const xml of xmlOf(format, bytes)) await mustBeXml(opened, xml, `${format} ${content}`)
          if (format === 'markdown') expect([content, markup(bytes.toString())]).toEqual([content, []])
          if (format !== 'html') continue
          const path = test.info().outputPath(`${content}.${extension}`)
          fs.writeFileSync(path, bytes)
          await open(opened, pathToFileURL(path).href)
          await file.stillWords(opened, `${format} ${content}`)
        }
    })
  } finally {
    server.clear()
  }
})

/** What a reader of Markdown would make elements and running links of, that came of the corpus. */
function markup(text: string): string[] {
  const found: string[] = []
  const waiting: Nodes[] = [fromMarkdown(text)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'html' && node.value.includes('xss')) found.push(node.value)
    if ((node.type === 'link' || node.type === 'image') && /^(?:javascript|data|vbscript):/i.test(node.url))
      found.push(node.url)
    if ('children' in node) waiting.push(...node.children)
  }
  return found
}

/** The parts of a document that are XML. */
function xmlOf(format: string, bytes: Buffer): string[] {
  if (/^(?:xliff|tmx)/.test(format)) return [bytes.toString()]
  if (format !== 'docx') return []
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)))
  return parts.filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([, part]) => strFromU8(part))
}

/** Well-formed, without an element of the corpus or a link that runs. */
async function mustBeXml(page: Page, xml: string, what: string) {
  const found = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'text/xml')
    const bad = [...document.querySelectorAll('parsererror, [xss]')].map(({ outerHTML }) => outerHTML.slice(0, 300))
    const links = [...document.querySelectorAll('[Target]')].map((link) => link.getAttribute('Target') ?? '')
    return [...bad, ...links.filter((link) => /^\s*(?:javascript|data|vbscript):/i.test(link))]
  }, xml)
  expect([what, found]).toEqual([what, []])
}
