import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addComment } from '../commands/comments'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { type MailboxSettings, type ReplySettings, useSettings } from '../env'
import { sink } from '../log'
import { startDelivery } from '../mail/deliver'
import { saveNotifications } from '../notifications/save'
import { listThreads } from '../queries/threads'
import type { Actor } from '../session/actor'
import { headersOf, mailServer } from '../testing/mail-server'
import { by, type Desk, desk } from '../testing/people'
import { startMailbox } from './mailbox'

const REPLIES: ReplySettings = {
  ...{ address: 'reply@desk.example', mailbox: undefined, secret: undefined, verifiedBy: undefined },
}

const ending: (() => unknown)[] = []
beforeEach(() => useSettings({ replies: REPLIES }))
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
  useSettings({})
  vi.restoreAllMocks()
})

/** A real IMAP server on loopback with one mailbox, which is looked into when told to. */
async function imap(password = 'a secret') {
  const server = hoodiecrow({
    plugins: ['ID', 'UIDPLUS', 'LITERALPLUS'],
    users: { stet: { password: 'a secret' } },
    storage: { INBOX: { messages: [] } },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  ending.push(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo
  const settings: MailboxSettings = {
    ...{ host: '127.0.0.1', port, tls: false, isLocal: true, user: 'stet', password, folder: 'INBOX' },
  }
  return { put: (raw: string) => server.appendMessage('INBOX', [], undefined, raw).message, ...lookInto(settings) }
}

function lookInto(settings: MailboxSettings) {
  const mailbox = startMailbox(settings, 3_600_000)
  ending.push(mailbox.stop)
  return { settings, look: mailbox.look, stop: mailbox.stop }
}

/** Somebody is told by mail, over SMTP, that the editor replied in their thread. */
async function told(set: Desk, who: Actor) {
  const paragraph = set.target[1]
  if (!paragraph) throw new Error('the desk has three units')
  const thread = await openThread(by(who), paragraph.id, { kind: 'comment', body: 'Two or three?' })
  const { id: commentId } = await addComment(by(set.editor), thread.id, 'Two, I think.')
  const about = { articleId: set.article.id, threadId: thread.id, actor: set.editor, details: { commentId } }
  await transaction((tx) =>
    saveNotifications(tx, [
      { ...about, userId: who.id, seq: 9, type: 'mentioned', at: new Date(Date.now() - 120_000) },
    ]),
  )
  const source = (await delivered(who.email)).at(-1)?.source ?? ''
  return { thread, headers: headersOf(source), source }
}

/** What was sent to somebody until now. */
async function delivered(to: string) {
  const { got, port, close } = await mailServer()
  const delivery = startDelivery({ url: `smtp://127.0.0.1:${port}`, from: 'Stet <stet@desk.example>' }, 3_600_000)
  await delivery.deliver()
  await delivery.stop()
  await close()
  return got.filter((mail) => mail.to.includes(to))
}

/** A reply as a mail program sends it. */
async function reply(from: Actor, headers: Map<string, string>, text: string): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true })
  const { message } = await transport.sendMail({
    ...{ from: `${from.name} <${from.email}>`, to: headers.get('reply-to') ?? headers.get('from') },
    ...{ subject: `Re: ${headers.get('subject')}`, inReplyTo: headers.get('message-id'), text },
  })
  return message.toString()
}

const bodies = async ({ editor, article }: Desk) =>
  (await listThreads(editor, article.id, { limit: 9 })).items.flatMap(({ comments }) =>
    comments.map(({ body }) => body),
  )

describe('a reply to a notification', () => {
  test('goes over SMTP and IMAP to its thread, once, as the word of whom it was sent to', async () => {
    const set = await desk()
    const translator = await set.member('translator')
    const { thread, headers } = await told(set, translator)
    expect(headers.get('reply-to')).toMatch(/^reply\+[0-9a-v]{45}@desk\.example$/)
    const { put, look, settings } = await imap()
    const raw = await reply(
      translator,
      headers,
      `두 기가 맞습니다.\n\n2026년 11월 30일 (월) 오전 10:12, Stet <stet@desk.example>님이 작성:\n> Two, I think.\n`,
    )
    const messages = [put(raw), put(raw)]
    const other = lookInto(settings)
    expect(await Promise.all([look(), other.look()])).toEqual([true, true])
    expect(await look()).toBe(true)
    const [shown] = (await listThreads(set.editor, set.article.id, { limit: 9 })).items
    expect(shown?.id).toBe(thread.id)
    expect(shown?.comments.map(({ author, body }) => [author.id, body])).toEqual([
      [translator.id, 'Two or three?'],
      [set.editor.id, 'Two, I think.'],
      [translator.id, '두 기가 맞습니다.'],
    ])
    expect(messages.every(({ flags }) => flags.includes('\\Seen'))).toBe(true)
    expect(await delivered(translator.email)).toEqual([])
  })

  test('that can’t be taken is answered by mail, in the person’s language and in the same conversation', async () => {
    const set = await desk()
    const translator = await set.member('translator')
    const db = await prisma()
    await db.user.update({ where: { id: translator.id }, data: { locale: 'ko' } })
    const { headers } = await told(set, translator)
    await db.member.deleteMany({ where: { userId: translator.id } })
    const { put, look } = await imap()
    const raw = await reply(translator, headers, 'Two.')
    put(raw)
    await look()
    const [answer, ...others] = await delivered(translator.email)
    const sent = headersOf(answer?.source ?? '')
    expect(others).toEqual([])
    expect(sent.get('auto-submitted')).toBe('auto-replied')
    expect(sent.get('in-reply-to')).toBe(headersOf(raw).get('message-id'))
    expect(sent.get('subject')).toBe(`Re: ${headers.get('subject')}`)
    expect(sent.has('reply-to')).toBe(false)
    expect(await bodies(set)).not.toContain('Two.')
  })
})

describe('a mail server that fails', () => {
  test('costs a line of the log each time, without the password, and what it has stays unread until it can be taken', async () => {
    const set = await desk()
    const translator = await set.member('translator')
    const { headers } = await told(set, translator)
    const { put, settings } = await imap('wrong')
    put(await reply(translator, headers, 'Two, at last.'))
    const said = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const wrong = lookInto(settings)
    expect(await wrong.look()).toBe(false)
    expect(await wrong.look()).toBe(false)
    expect(said.mock.calls).toHaveLength(2)
    expect(String(said.mock.calls[1])).toMatch(/"host":"127\.0\.0\.1","failures":2,"reason":".*authentication failure/i)
    expect(said.mock.calls.join()).not.toContain('wrong')
    expect(await lookInto({ ...settings, password: 'a secret' }).look()).toBe(true)
    expect(await bodies(set)).toContain('Two, at last.')
  })

  test('elsewhere than on this machine gets no password over a line that isn’t encrypted', async () => {
    const heard: string[] = []
    const open = net.createServer((socket) => {
      socket.on('error', () => {})
      socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n')
      socket.on('data', (data) => {
        heard.push(String(data))
        socket.write(`* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n${String(data).split(' ')[0]} OK done\r\n`)
      })
    })
    open.listen(0, '127.0.0.1')
    await once(open, 'listening')
    ending.push(() => open.close())
    const { port } = open.address() as AddressInfo
    const said = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const { look } = lookInto({
      ...{ host: '127.0.0.1', port, tls: false, isLocal: false, user: 'stet', password: 'a secret', folder: 'INBOX' },
    })
    expect(await look()).toBe(false)
    expect(said).toHaveBeenCalledOnce()
    expect(heard.join()).not.toMatch(/LOGIN|AUTHENTICATE|secret/)
  })

  test('isn’t waited for once Stet ends', async () => {
    const silent = net.createServer()
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    ending.push(() => silent.close())
    const { port } = silent.address() as AddressInfo
    const said = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const { look, stop } = lookInto({
      ...{ host: '127.0.0.1', port, tls: false, isLocal: true, user: 'stet', password: 'x', folder: 'INBOX' },
    })
    const looking = look()
    await once(silent, 'connection')
    await stop()
    expect(await looking).toBe(true)
    expect(said).not.toHaveBeenCalled()
  })
})
