import { describe, expect, test } from 'vitest'
import { articleOf } from './sides'

/** One block a line: `#` begins a heading, `-` a list item. */
const blocks = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const level = /^#+/.exec(line)?.[0].length
      const kind = level ? 'heading' : line.startsWith('- ') ? 'list-item' : 'paragraph'
      return { kind, ...(level && { level }), text: line.replace(/^(?:#+|-) /, '') }
    })

/** What is kept, by first words; and the reasons for the rest, in order. */
function picture(text: string) {
  const { article, furniture } = articleOf(blocks(text))
  const first = ({ text: words }: { text: string }) => words.split(/\s/)[0]
  return [article.map(first).join(' '), furniture.map(({ as }) => as).join(' ')]
}

describe('a page given as one side', () => {
  test('of a Korean paper, whose name is a heading that leads home', () => {
    const page = `
# [물새일보](/)
[로그인](/login) | [회원가입](/join)
- [정치](/p)
- [사회](/s)
홈 > 사회 > 환경
## 늪지에 돌아온 황새
보호구역 지정 3년 만에 두 배
박소라 기자입력 2025.04.02 07:10
- 페이스북
- 카카오톡
강변 늪지에 황새가 돌아왔다고 환경부가 밝혔다.
[사진=물새일보]
[관련기사] [갯벌 복원에 300억 원](/n/1)
전문가들은 먹이가 늘어난 덕분이라고 설명했다.
sora@mulsae.example
### 관련기사
- [황새 방사 10년의 기록](/n/2)
### 댓글 2
- 반가운 소식입니다. 잘 지켜 주세요.
회사소개 | 이용약관 | 개인정보처리방침
서울특별시 중구 물길로 12 강변빌딩 3층`
    expect(picture(page)).toEqual([
      '늪지에 보호구역 강변 전문가들은',
      'site navigation navigation navigation navigation site navigation navigation credit navigation contact navigation navigation navigation comment site site',
    ])
  })
  test('of a blog in English', () => {
    const page = `
[Paper Moon](/)
# [The far side of the moon](/far-side)
Posted on March 1, 2025 by [Hana Seo](/han)
Researchers released the first pictures of the far side last month.
The pictures show a crater three kilometres wide.
Share this:
### Related
- [Water on Mars](/water)
### 2 thoughts on “The far side of the moon”
- What a picture! I had no idea.
### Leave a Reply
Your e-mail address will not be published.`
    expect(picture(page)).toEqual([
      '[The Researchers The',
      'navigation site navigation navigation navigation navigation comment navigation comment',
    ])
  })
  test('of a newsletter', () => {
    const page = `
View in browser
The river rose by two metres overnight, and the ferry stayed in port.
A MESSAGE FROM OUR SPONSOR
The mayor will speak at six.
You received this email because you signed up for River Notes.
Unsubscribe | Manage preferences`
    expect(picture(page)).toEqual(['The The', 'promotion promotion promotion promotion'])
  })
})

describe('what is the article’s own stays', () => {
  test.each([
    ['a label above the headline', '경제\n물가가 또 오른다\n물가가 지난달보다 크게 올랐다고 정부가 밝혔다.'],
    ['a plain list at the end', '# 준비물\n다음을 가져오세요, 빠짐없이.\n- 물통\n- 우산\n- 양말'],
    [
      'a list of links under a heading of its own',
      '# 텃밭\n흙을 고르는 일부터 시작합니다.\n## 참고 자료\n- [안내](https://a.example)\n- [도감](https://b.example)',
    ],
    [
      'prose about newsletters, comments and photos',
      'Why newsletters are back\nSubscribe to a newsletter today and you will find that its writer answers.\nMost popular are those about food.\nComments are open until midnight.\nPhotos by readers fill the page every Sunday.\n“Sign up for our newsletter,” the banner said.',
    ],
    [
      'a subheading under a list of other articles',
      '황새가 늪지로 돌아왔다.\n관련기사\n무엇이 달라졌나\n먹이가 늘어난 덕분이라고 한다.\n그래서 둥지도 늘었다.',
    ],
    ['lines without one sentence', 'one\ntwo\nthree'],
    ['a caption', '# 나룻배\n배가 강을 건넌다.\n황새 한 쌍이 둥지를 손보고 있다. 사진=물새일보'],
  ])('%s', (_, text) => {
    const kept = articleOf(blocks(text)).article.map(({ text: words }) => words)
    const own = blocks(text)
      .map(({ text: words }) => words)
      .filter((words) => words !== '관련기사')
    expect(kept).toEqual(own)
  })
  test('the number of comments above it takes nothing along', () => {
    const page = '# 황새가 돌아왔다\n댓글 27\n황새가 늪지로 돌아왔다고 한다.\n먹이가 늘어난 덕분이라고 한다.'
    expect(picture(page)).toEqual(['황새가 황새가 먹이가', 'navigation'])
  })
})
