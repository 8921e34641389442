import { anyOf } from './word-list'

/** Papers whose names are shortened to their last word. Written for Stet from general knowledge. */
export const NICKNAMES: readonly string[] =
  'Times Post Journal Herald Tribune Globe Guardian Telegraph Chronicle Economist Independent'.split(' ')

/** How Korean news writes them in full. */
const IN_KOREAN =
  '뉴욕 ?타임스, 워싱턴 ?포스트, 월스트리트 ?저널, 파이낸셜 ?타임스, 로스앤젤레스 ?타임스, 시카고 ?트리뷴, 보스턴 ?글로브, 코리아 ?헤럴드, 코리아 ?타임스, 재팬 ?타임스'
export const KOREAN_PRESS = new RegExp(`(?<![가-힣])${anyOf(IN_KOREAN)}`, 'g')
