import { describe, expect, test } from 'vitest'
import { replyText } from './reply-text'

const plain = (text: string) => replyText({ text, html: '' })
const tagged = (html: string) => replyText({ text: 'Not read where there are tags.', html })

const QUOTED =
  '> · Kim replied: “Two cranes?”\n>   https://stet.desk.example/articles/1\n>\n> —\n> You get this mail because …'
const BARE = QUOTED.replace(/^> ?/gm, '')
const OWN = '두 기가 맞습니다.\n\n배는 네 척입니다.'

describe('what is quoted is cut', () => {
  test.each([
    ['Gmail', `${OWN}\n\nOn Mon, Nov 30, 2026 at 10:12 AM Stet <stet@desk.example> wrote:\n\n${QUOTED}\n`],
    [
      'Gmail, broken in two',
      `${OWN}\n\nOn Mon, Nov 30, 2026 at 10:12 AM Stet <\nreply+abc@desk.example> wrote:\n\n${QUOTED}\n`,
    ],
    [
      'Gmail in Korean',
      `${OWN}\n\n2026년 11월 30일 (월) 오전 10:12, Stet <stet@desk.example>님이 작성:\n\n${QUOTED}\n`,
    ],
    [
      'Gmail in Korean, broken in two',
      `${OWN}\r\n\r\n2026년 11월 30일 (월) 오전 10:12, Stet <\r\nreply+abc@desk.example>님이 작성:\r\n\r\n${QUOTED}`,
    ],
    [
      'Gmail in Korean, of before',
      `${OWN}\n\n2026년 11월 30일 월요일, Stet<stet@desk.example>님이 작성한 메시지:\n${QUOTED}`,
    ],
    ['Apple Mail', `${OWN}\n\n> On 30 Nov 2026, at 10:12, Stet <stet@desk.example> wrote:\n> \n${QUOTED}`],
    ['Apple Mail in Korean', `${OWN}\n\n> 2026. 11. 30. 오전 10:12, Stet <stet@desk.example> 작성:\n> \n${QUOTED}`],
    [
      'an iPhone in Korean',
      `${OWN}\n\n나의 iPhone에서 보냄\n\n> 2026. 11. 30. 오전 10:12, Stet <stet@desk.example> 작성:\n> \n${QUOTED}`,
    ],
    ['Thunderbird in Korean', `${OWN}\n\n2026-11-30 오전 10:12에 Stet 이(가) 쓴 글:\n${QUOTED}`],
    [
      'Outlook',
      `${OWN}\n\n________________________________\nFrom: Stet <stet@desk.example>\nSent: Monday, November 30, 2026 10:12 AM\nTo: Kim <kim@desk.example>\nSubject: Kim replied\n\n${BARE}`,
    ],
    [
      'Outlook, with the headers bold',
      `${OWN}\n\n*From:* Stet <stet@desk.example>\n*Sent:* Monday, November 30, 2026 10:12 AM\n*To:* Kim\n*Subject:* Kim replied\n\n${BARE}`,
    ],
    [
      'Outlook in Korean',
      `${OWN}\n\n보낸 사람: Stet <stet@desk.example>\n보낸 날짜: 2026년 11월 30일 월요일 오전 10:12\n받는 사람: 김 <kim@desk.example>\n제목: 답글\n\n${BARE}`,
    ],
    [
      'Outlook on a telephone, in Korean',
      `${OWN}\n\niOS용 Outlook 다운로드<https://aka.ms/o0ukef>\n________________________________\n보낸 사람: Stet <stet@desk.example>\n보낸 날짜: 2026년 11월 30일\n\n${BARE}`,
    ],
    [
      'Naver',
      `${OWN}\n\n-----Original Message-----\nFrom: "Stet"<stet@desk.example>\nTo: <kim@naver.com>;\nCc:\nSent: 2026-11-30 (월) 10:12:00 (GMT+09:00)\nSubject: 답글\n\n${BARE}`,
    ],
    [
      'Daum',
      `${OWN}\n\n--------- 원본 메일 ---------\n보낸사람: Stet <stet@desk.example>\n받는사람: 김\n날짜: 2026년 11월 30일\n제목: 답글\n\n${BARE}`,
    ],
    [
      'a Galaxy',
      `${OWN}\n\nSamsung Galaxy에서 보냄\n\n-------- 원본 이메일 --------\n발신: Stet <stet@desk.example>\n날짜: 26/11/30 오전 10:12\n\n${BARE}`,
    ],
    [
      'Yahoo',
      `${OWN}\n\nOn Monday, November 30, 2026 at 10:12:00 AM GMT+9, Stet <stet@desk.example> wrote:\n\n${BARE}`,
    ],
  ])('by %s', (_, mail) => {
    expect(plain(mail)).toBe(OWN)
  })

  test('and what is answered between the lines stays', () => {
    const mail = `2026년 11월 30일 (월) 오전 10:12, Stet <a@b.example>님이 작성:\n> Two cranes?\n네, 두 기입니다.\n> Four ships?\n아니요.\n`
    expect(plain(mail).split(/\n+/)).toEqual(['네, 두 기입니다.', '아니요.'])
  })

  test('also below a quotation', () => {
    expect(plain(`On Mon, Nov 30, 2026, Stet <a@b.example> wrote:\n${QUOTED}\n\n${OWN}\n`)).toBe(OWN)
  })
})

describe('a signature is cut', () => {
  test.each([
    ['-- \nKim Jiwoo\nThe Harbour Times'],
    ['Sent from my iPhone'],
    ['나의 iPhone에서 보냄'],
    ['네이버 메일 앱에서 보냈습니다.'],
    ['Get Outlook for iOS<https://aka.ms/o0ukef>'],
  ])('%j', (signature) => {
    expect(plain(`${OWN}\n\n${signature}\n`)).toBe(OWN)
  })
})

describe('what only looks like one isn’t', () => {
  test.each([
    ['2026년 기준으로 다시 작성:\n\n두 기입니다.'],
    ['현장에서 보냈습니다. 확인해 주세요.'],
    ['부산항에서 보냄\n\n이라는 말이 원문에 없습니다.'],
    ['From: the second paragraph on, “cranes” is wrong.'],
    ['제목: 항구의 밤\n\n이대로 좋습니다.'],
    ['I wrote: two cranes.'],
    ['- one\n- two\n\n1. three'],
  ])('%j', (text) => {
    expect(plain(text)).toBe(text)
  })
})

describe('tags', () => {
  test('of Gmail become text, its lines whole and its quotation cut', () => {
    const long = '이 문단은 메일 프로그램이 일흔여덟 자마다 끊지 않습니다. '.repeat(5).trim()
    const html = `<div dir="ltr"><div>${long}</div><div><br></div><div>두 기 &lt; 세 기</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">2026년 11월 30일 (월) 오전 10:12, Stet &lt;<a href="mailto:s@d.example">s@d.example</a>&gt;님이 작성:<br></div><blockquote class="gmail_quote">· Kim replied<br></blockquote></div>`
    expect(tagged(html)).toBe(`${long}\n\n두 기 < 세 기`)
  })

  test('of Outlook', () => {
    const html = `<html><head><style>p{margin:0}</style></head><body><p class="MsoNormal">두 기가 맞습니다.</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">고맙습니다.</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Stet &lt;s@d.example&gt;<br><b>Sent:</b> Monday, November 30, 2026 10:12 AM<br><b>To:</b> Kim<br><b>Subject:</b> Kim replied</p></div><p>· Kim replied</p></body></html>`
    expect(tagged(html)).toBe('두 기가 맞습니다.\n\n고맙습니다.')
  })

  test('of Apple Mail', () => {
    const html = `<body>Two, I think.<br><br><div>Sent from my iPhone</div><div><br><blockquote type="cite">On 30 Nov 2026, at 10:12, Stet &lt;s@d.example&gt; wrote:<br><br></blockquote></div><blockquote type="cite">· Kim replied</blockquote></body>`
    expect(tagged(html)).toBe('Two, I think.')
  })

  test('hold no script, style or picture', () => {
    expect(
      tagged('<script>alert(1)</script><style>p{}</style><p>Two.<img src="https://t.example/x.gif" alt="x"></p>'),
    ).toBe('Two.')
    expect(tagged('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('<script>alert(1)</script>')
  })

  test('as deep as may be take no long time', () => {
    expect(tagged('<div>'.repeat(50_000))).toBe('Not read where there are tags.')
  })
})

test('a long line stays, and one that is quoted doesn’t', () => {
  const long = 'One on a quay at night, and '.repeat(20).trim()
  expect(plain(`${long}\n\nTwo.\n\nOn Mon, Nov 30, 2026, Stet <a@b.example> wrote:\n> ${long}\n> ${long}`)).toBe(
    `${long}\n\nTwo.`,
  )
})

test('nothing written is nothing', () => {
  expect(plain(`\n\nOn Mon, Nov 30, 2026 at 10:12 AM Stet <s@d.example> wrote:\n${QUOTED}`)).toBe('')
  expect(plain(' \n')).toBe('')
})
