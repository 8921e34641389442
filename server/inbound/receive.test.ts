import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '../api/door'
import { removeMember } from '../commands/members'
import { deactivateUser } from '../commands/people'
import { removeArticle } from '../commands/removal'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { type ReplySettings, useSettings } from '../env'
import { listEvents } from '../queries/history'
import { listThreads } from '../queries/threads'
import { readReplyAddress, replyAddress } from '../session/reply-address'
import { by, desk, person } from '../testing/people'
import { receiveMail } from './receive'

const REPLIES: ReplySettings = {
  ...{ address: 'reply@desk.example', mailbox: undefined, secret: undefined, verifiedBy: undefined },
}
const withSettings = (own: Partial<ReplySettings> = {}) => useSettings({ replies: { ...REPLIES, ...own } })

beforeEach(() => withSettings())
afterEach(() => useSettings({}))

let mails = 0

/** A translator's discussion, and mails that answer it. */
async function discussed() {
  const set = await desk()
  const translator = await set.member('translator')
  const paragraph = set.target[1]
  if (!paragraph) throw new Error('the desk has three units')
  const thread = await openThread(by(translator), paragraph.id, { kind: 'comment', body: 'Two or three?' })
  const address = replyAddress(thread.id, translator.id) ?? ''
  const mail = (text: string, headers: Record<string, string> = {}) => {
    const all: Record<string, string> = {
      ...{ From: `Kim <${translator.email}>`, To: `Stet <${address}>`, Subject: 'Re: Two cranes' },
      ...{ 'Message-ID': `<${++mails}.${set.article.id}@mail.example>`, ...headers },
    }
    const head = Object.entries(all).filter(([, value]) => value !== '')
    return Buffer.from([...head.map(([name, value]) => `${name}: ${value}`), '', text].join('\r\n'))
  }
  const replies = async () => {
    const { items } = await listThreads(set.editor, set.article.id, { limit: 9 })
    return items.flatMap(({ comments }) => comments.slice(1)).map(({ body }) => body)
  }
  /** What the person was told by mail. */
  const told = async () => {
    const db = await prisma()
    const rows = await db.mail.findMany({ where: { userId: translator.id }, orderBy: { id: 'asc' } })
    return rows.map(({ to, text }) => (to === translator.email ? text : `to ${to}`))
  }
  return { ...set, translator, thread, address, mail, replies, told }
}

const UTF8 = { 'Content-Type': 'text/plain; charset=utf-8' }
const parts = (...all: string[]) => `--b\r\n${all.join('\r\n--b\r\n')}\r\n--b--\r\n`
const MIXED = { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=b' }

describe('a reply address', () => {
  test('is one person’s in one discussion, in whatever capitals', async () => {
    const { thread, translator, editor, address } = await discussed()
    expect(address.slice(0, address.indexOf('@')).length).toBeLessThanOrEqual(64)
    const read = readReplyAddress(address.toUpperCase())
    expect(read?.threadId).toBe(thread.id)
    expect([translator.id, editor.id].map((id) => read?.isOf(id))).toEqual([true, false])
    const changed = address.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'))
    expect(readReplyAddress(changed)?.isOf(translator.id)).toBe(false)
    for (const other of ['reply@desk.example', 'reply+@desk.example', 'reply+x@desk.example', `x${address}`, 'nobody'])
      expect(readReplyAddress(other)).toBeNull()
  })

  test('proves nothing for another discussion', async () => {
    const [mine, other] = [await discussed(), await discussed()]
    const [token, theirs] = [mine.address, other.address]
    const forged = `${theirs.slice(0, 32)}${token.slice(32)}`
    expect(await receiveMail(mine.mail('Me?', { To: forged }))).toBe('ignored')
    expect(await other.replies()).toEqual([])
  })
})

describe('a mail', () => {
  test.each([
    ['EUC-KR', { 'Content-Type': 'text/plain; charset=ks_c_5601-1987' }, Buffer.from([0xb5, 0xce, 0x20, 0xb1, 0xe2])],
    [
      'base64',
      { ...UTF8, 'Content-Transfer-Encoding': 'base64' },
      Buffer.from(Buffer.from('두 기').toString('base64')),
    ],
    ['decomposed', UTF8, Buffer.from('두 기'.normalize('NFD'))],
  ])('in %s is read', async (_, headers, bytes) => {
    const { mail, replies } = await discussed()
    expect(await receiveMail(Buffer.concat([mail('', headers), bytes]))).toBe('added')
    expect(await replies()).toEqual(['두 기'])
  })

  test('that has tags alone becomes text', async () => {
    const { mail, replies } = await discussed()
    const html = '<p>Two, <b>I think</b>.</p><script>alert(1)</script><blockquote>On a day …</blockquote>'
    expect(await receiveMail(mail(html, { 'Content-Type': 'text/html' }))).toBe('added')
    expect(await replies()).toEqual(['Two, I think.'])
  })

  test('is a reply by mail in the record', async () => {
    const { mail, editor, article, translator } = await discussed()
    await receiveMail(mail('Two.'))
    const { items } = await listEvents(editor, article.id, { limit: 1, order: 'newest' })
    expect(items[0]).toMatchObject({ type: 'comment.added', actor: { id: translator.id }, data: { via: 'mail' } })
  })

  test('counts once, however many copies come at once, also after it was refused', async () => {
    const { mail, replies, told } = await discussed()
    const [one, empty] = [mail('Two.'), mail('> quoted')]
    const outcomes = await Promise.all([receiveMail(one), receiveMail(one), receiveMail(one)])
    expect(outcomes.sort()).toEqual(['added', 'known', 'known'])
    expect([await receiveMail(empty), await receiveMail(empty)]).toEqual(['refused', 'known'])
    expect(await replies()).toEqual(['Two.'])
    expect(await told()).toHaveLength(1)
    const unnamed = mail('Three.', { 'Message-ID': '' })
    expect([await receiveMail(unnamed), await receiveMail(unnamed)]).toEqual(['added', 'known'])
  })

  test('is known by where it was delivered to, where no header says it', async () => {
    const { mail, replies, address } = await discussed()
    const hidden = { To: 'undisclosed-recipients:;', 'Delivered-To': address }
    expect(await receiveMail(mail('Two.', hidden))).toBe('added')
    expect(await replies()).toEqual(['Two.'])
  })

  test.each([
    ['an absence note', { 'Auto-Submitted': 'auto-replied' }],
    ['a bounce', { 'Return-Path': '<>' }],
    ['a report', { 'Content-Type': 'multipart/report; boundary=b' }],
    ['a list', { 'List-Id': '<desk.example>' }],
    ['a bulk mail', { Precedence: 'bulk' }],
    ['an old absence note', { Precedence: 'auto_reply' }],
    ['a mail of a mail server', { From: 'MAILER-DAEMON@mail.example' }],
    ['Stet’s own', { From: 'Stet <stet@desk.example>' }],
    ['one from a reply address', { From: 'reply+abc@desk.example' }],
    ['one to nobody', { To: 'reply@desk.example' }],
  ])('that is %s is neither taken nor answered', async (_, headers) => {
    const { mail, replies, told } = await discussed()
    expect(await receiveMail(mail('I am away.', headers))).toBe('ignored')
    expect(await replies()).toEqual([])
    expect(await told()).toEqual([])
  })

  test.each([
    ['nothing', Buffer.from('')],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))],
    ['headers without end', Buffer.from(`To: ${'x'.repeat(100_000)}`)],
    [
      'a thousand parts',
      Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(1000)}`),
    ],
  ])('of %s does no harm', async (_, raw) => {
    expect(await receiveMail(raw)).toBe('ignored')
  })
})

describe('who sent it', () => {
  test('is whom the address was given to, by the address of their account', async () => {
    const { mail, replies, told, editor, translator } = await discussed()
    expect(await receiveMail(mail('Mine.', { From: translator.email.toUpperCase() }))).toBe('added')
    expect(await receiveMail(mail('Theirs.', { From: editor.email }))).toBe('refused')
    expect(await receiveMail(mail('Elsewhere.', { From: 'kim@home.example' }))).toBe('refused')
    expect(await receiveMail(mail('Two.', { From: `${translator.email}, ${editor.email}` }))).toBe('refused')
    expect(await replies()).toEqual(['Mine.'])
    expect((await told())[1]).toContain(`It came from kim@home.example. Only email from ${translator.email}`)
  })

  const PASSED = 'mx.desk.example; spf=pass smtp.mailfrom=mail.example; dmarc=pass (p=none) header.from=stet.test'
  test.each([
    [PASSED, 'added'],
    ['MX.desk.example 1; dkim=pass header.d=stet.test header.s=x', 'added'],
    ['mx.desk.example; spf=pass smtp.mailfrom=bounce@mail.stet.test', 'added'],
    ['', 'refused'],
    ['mx.other.example; dmarc=pass', 'refused'],
    ['mx.desk.example; dmarc=fail; dkim=pass header.d=evil.example', 'refused'],
    ['mx.desk.example; dmarc=fail (dmarc=pass; dmarc=pass)', 'refused'],
    ['mx.desk.example; spf=fail smtp.mailfrom="x; dmarc=pass "@evil.example', 'refused'],
    [String.raw`mx.desk.example; spf=fail (domain of x\); dmarc=pass; y@evil.example) smtp.mailfrom=y`, 'refused'],
    ['mx.desk.example; spf=fail (domain of x); dmarc=pass; y@evil.example) smtp.mailfrom=y', 'refused'],
    [`mx.desk.example; spf=fail (${'x'.repeat(5000)})\r\nAuthentication-Results: ${PASSED}`, 'refused'],
    ['mx.desk.example; dmarc=pass (p=none (by "sp) header.from=stet.test', 'refused'],
    [`mx.desk.example; dmarc=fail\r\nAuthentication-Results: ${PASSED}`, 'refused'],
    [`mx.desk.example; ${'('.repeat(5000)}; dmarc=pass`, 'refused'],
  ])('is proved by a mail server, where the settings name one: %.80s', async (results, outcome) => {
    withSettings({ verifiedBy: 'mx.desk.example' })
    const { mail, told } = await discussed()
    expect(await receiveMail(mail('Two.', { 'Authentication-Results': results }))).toBe(outcome)
    expect(await told()).toHaveLength(outcome === 'added' ? 0 : 1)
  })
})

describe('what is refused is answered by mail, to the address of the account', () => {
  test.each([
    ['empty', '> quoted\n\n-- \nKim', 'no text above'],
    ['too long', 'x'.repeat(20_001), 'longer than 20,000 characters'],
  ])('%s', async (_, text, why) => {
    const { mail, replies, told } = await discussed()
    expect(await receiveMail(mail(text))).toBe('refused')
    expect(await replies()).toEqual([])
    expect(await told()).toEqual([expect.stringContaining(why)])
  })

  test('files; the words beside them are taken', async () => {
    const { mail, replies, told } = await discussed()
    const file = 'Content-Type: application/pdf; name="cranes.pdf"\r\nContent-Disposition: attachment\r\n\r\n%PDF'
    const signature =
      'Content-Type: application/pgp-signature; name="s.asc"\r\nContent-Disposition: attachment\r\n\r\nx'
    expect(await receiveMail(mail(parts('\r\nTwo.', file), MIXED))).toBe('added')
    expect(await receiveMail(mail(parts('\r\n', file), MIXED))).toBe('refused')
    expect(await receiveMail(mail(parts('\r\nThree.', signature), MIXED))).toBe('added')
    const large = `${file}${'x'.repeat(3_000_000)}`
    expect(await receiveMail(mail(parts('\r\nFour.', large), MIXED))).toBe('added')
    expect(await replies()).toEqual(['Two.', 'Three.', 'Four.'])
    const [one, two, three] = await told()
    expect(one).toContain(
      'was added. Its attachments were not.\n\nStet doesn’t accept attachments by email:\n\n· cranes.pdf',
    )
    expect(two).toContain('It contains only attachments')
    expect(three).toContain('· cranes.pdf')
    expect(await told()).toHaveLength(3)
  })

  test('what the person may not do any more', async () => {
    const { mail, replies, told, article, editor, translator } = await discussed()
    const db = await prisma()
    const setRole = (role: 'viewer' | 'translator') =>
      db.member.update({
        where: { articleId_userId: { articleId: article.id, userId: translator.id } },
        data: { role },
      })
    await setRole('viewer')
    expect(await receiveMail(mail('As a viewer.'))).toBe('refused')
    await setRole('translator')
    await removeMember(by(editor), article.id, { userId: translator.id })
    expect(await receiveMail(mail('Removed.'))).toBe('refused')
    await db.member.create({ data: { articleId: article.id, userId: translator.id, role: 'translator' } })
    await removeArticle(by(editor), article.id, 'The port at night')
    expect(await receiveMail(mail('In the bin.'))).toBe('refused')
    const texts = await told()
    await deactivateUser(by(await person('Admin', { admin: true })), translator.id)
    expect(await receiveMail(mail('Deactivated.'))).toBe('refused')
    texts.push(...(await told()))
    expect(texts.map((text) => text.split('\n\n')[1]?.trim())).toEqual([
      'Your role in the article doesn’t allow you to write in it.',
      'The discussion or the article no longer exists, or you are no longer a member.',
      'The discussion or the article no longer exists, or you are no longer a member.',
      'Your account was deactivated.',
    ])
    expect(texts.map((text) => text.includes('/articles/'))).toEqual([true, false, false, false])
    await db.article.update({ where: { id: article.id }, data: { deletedAt: null } })
    expect(await replies()).toEqual([])
  })

  test('what is too much, and then not even answered', async () => {
    const { mail, replies, told } = await discussed()
    const outcomes = new Map<string, number>()
    for (let count = 0; count < 90; count++) {
      const outcome = await receiveMail(mail(`Number ${count}.`))
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect(await replies()).toHaveLength(59)
    expect(outcomes).toEqual(
      new Map([
        ['added', 59],
        ['refused', 31],
      ]),
    )
    const texts = await told()
    expect(texts.length).toBeLessThan(21)
    expect(texts[0]).toContain('Too many emails came from you')
  })
})

describe('a mail service that posts it', () => {
  const post = (raw: Buffer, secret?: string) =>
    answer(
      new Request('http://stet.test/api/v1/replies', {
        method: 'POST',
        body: new Uint8Array(raw),
        headers: { 'content-type': 'message/rfc822', ...(secret && { authorization: `Bearer ${secret}` }) },
      }),
    )
  const SECRET = 'a secret for mail services'

  test('says the secret', async () => {
    const { mail, replies } = await discussed()
    expect((await post(mail('Off.'), SECRET)).status).toBe(404)
    withSettings({ secret: SECRET })
    for (const wrong of [undefined, 'wrong', `${SECRET}x`, SECRET.slice(1)])
      expect((await post(mail('Wrong.'), wrong)).status).toBe(401)
    const given = await post(mail('Right.'), SECRET)
    expect([given.status, await given.json()]).toEqual([200, { outcome: 'added' }])
    expect(await replies()).toEqual(['Right.'])
  })

  test('hears of one that is too large', async () => {
    withSettings({ secret: SECRET })
    expect((await post(Buffer.alloc(21 * 1024 * 1024, 'x'), SECRET)).status).toBe(413)
  })
})
