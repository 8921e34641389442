import { describe, expect, test } from 'vitest'
import { invite, resendInvitation } from '../commands/invitations'
import { setMember } from '../commands/members'
import { forgotPassword, resetPassword } from '../commands/passwords'
import { prisma } from '../db/database'
import { by, desk, person } from '../testing/people'

async function mailsTo(to: string) {
  const db = await prisma()
  return db.mail.findMany({ where: { to }, orderBy: { id: 'asc' } })
}
const linkIn = (text: string) => /https?:\S+/.exec(text)?.[0] ?? ''

describe('an invitation', () => {
  test('is mailed with its link, in the language of who invites, and again when it is sent again', async () => {
    const { editor, article } = await desk()
    const to = { email: 'new-reader@desk.example', articleId: article.id, role: 'reviewer' as const, admin: false }
    const made = await invite(by(editor), to, 'ko')
    expect(made.mailed).toBe(true)
    const again = await resendInvitation(by(editor), made.id, 'en')
    const mails = await mailsTo(to.email)
    expect(mails.map(({ subject }) => subject)).toEqual([
      `${editor.name} 님이 ‘${article.title.source}’ 감수에 초대했습니다`,
      `${editor.name} invited you to review “${article.title.target}” in Stet`,
    ])
    expect(mails.map(({ text }) => linkIn(text))).toEqual([made.link, again.link])
  })

  test('isn’t mailed to a colleague, who is a member at once; to anybody else it is, with an account or without', async () => {
    const { editor, article } = await desk()
    const other = await desk()
    await setMember(by(other.editor), other.article.id, { userId: editor.id, role: 'viewer' })
    const [colleague, stranger] = [await other.member('viewer'), await person('Stranger')]
    for (const { email } of [colleague, stranger]) {
      const made = await invite(by(editor), { email, articleId: article.id, role: 'viewer', admin: false }, 'en')
      expect(made.mailed).toBe(true)
    }
    expect(await mailsTo(colleague.email)).toEqual([])
    expect(await mailsTo(stranger.email)).toHaveLength(1)
  })

  test('holds no words that would begin another header', async () => {
    const boss = await person('Boss\r\nBcc: all@desk.example', { admin: true })
    await invite(by(boss), { email: 'odd@desk.example', admin: false }, 'en')
    const [mail] = await mailsTo('odd@desk.example')
    expect(mail?.subject).toBe('Boss Bcc: all@desk.example invited you to Stet')
  })
})

describe('a forgotten password', () => {
  test('comes as a link by mail that sets a new one; once in five minutes', async () => {
    const { email } = await person('Forgetful')
    for (let times = 0; times < 3; times++) await (await forgotPassword(email, 'here', 'ko')).mailed
    const mails = await mailsTo(email)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toBe('Stet 비밀번호 재설정 링크')
    const token =
      linkIn(mails[0]?.text ?? '')
        .split('/')
        .at(-1) ?? ''
    await resetPassword({ token, next: 'quite another one' })
    await expect(resetPassword({ token, next: 'and one more 12' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of nobody, or of somebody who is deactivated, sends nothing', async () => {
    const gone = await person('Gone')
    const db = await prisma()
    await db.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
    for (const email of [gone.email, 'nobody@desk.example']) {
      await (await forgotPassword(email, 'there', 'en')).mailed
      expect(await mailsTo(email)).toEqual([])
    }
  })
})
