import { scriptShares } from './script'

/** What a web page leaves around an article, told by the words of one line alone; where it stands is for sides.ts to weigh. */
export type Furniture = 'site' | 'byline' | 'contact' | 'tags' | 'navigation' | 'title-copy' | 'leftover'

const NAVIGATION = [
  /^(?:작가의\s?)?(?:이전|다음)\s?(?:글|기사|포스트)(?![은는이가을를에의]\s)/,
  /^(?:관련|추천|인기|많이 본|최신|주요|다른)\s?(?:기사|뉴스|글|게시물|포스트|콘텐츠)(?![은는이가을를에의])/,
  /^(?:목록(?:으로)?|공유(?:하기)?|댓글(?:\s?\d+)?|구독(?:하기)?|좋아요(?:\s?\d+)?|스크랩|인쇄(?:하기)?|글자\s?크기|더\s?보기|맨\s?위로|로그인|회원가입|메뉴|홈|본문\s?바로가기|기사\s?공유|URL\s?복사)$/i,
  /^(?:previous|prev|next)(?:\s(?:post|article|story|page))?\s?(?:[:：›»→].*|)$/i,
  /^(?:related|recommended|popular|latest|top|trending)\s(?:articles?|stories|posts?|news|coverage|content|reading|topics)\b/i,
  /^(?:read (?:more|next|also)|more (?:from|on|stories|news|in)|most read|you (?:may|might) also like|see also)\b/i,
  /^(?:share|share this.*|share on.*|tweet|facebook|twitter|linkedin|print|e-?mail|comments?(?:\s?\(?\d+\)?)?|leave a (?:comment|reply)|subscribe.*|sign (?:in|up).*|log in|follow us.*|back to top|newsletter|skip to.*|menu|home|search|advertisement)$/i,
  /^(?:home|홈)\s?[>›»/].*/i,
]

const SITE = [
  /^(?:©|ⓒ|\(c\)|copyright\b|저작권자|무단\s?전재)/i,
  /(?:all rights reserved|무단\s?(?:전재|복제|배포)|재배포\s?금지)/i,
  /^(?:입력|수정|등록|승인|게재|최종수정|발행|작성일?)\s?[:：]?\s?\d{4}/,
  /^(?:published|updated|posted|last (?:updated|modified))\b.{0,40}\d/i,
  /^\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[.일]?(?:\s?\(?[월화수목금토일]?\)?)?(?:\s?(?:오[전후]\s?)?\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(?:광고|AD)$/,
]

const TAG_LABEL = /^(?:tags?|keywords?|topics?|filed under|키워드|태그|해시태그|주제어)(?:\s*[:：]\s*.*)?$/i
const ADDRESS =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+|(?:\+?\d{1,3}[-. ])?\(?\d{2,4}\)?[-. ]\d{3,4}[-. ]\d{4}/g
const CONTACT_LABEL =
  /e-?mail|contact|tel(?:ephone)?|phone|fax|homepage|website|이메일|전화|연락처|문의|제보|홈페이지|팩스/gi

const LATIN_NAME =
  "(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|al|bin|la|del)(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|al|bin|la|del)){1,4}"
const NAME = `(?:${LATIN_NAME}|[가-힣]{2,5}|[\\p{Script=Han}]{2,4})`
const ROLE = '(?:기자|특파원|논설위원|칼럼니스트|에디터|선임기자|편집위원|통신원|객원기자|작가|교수|记者)'
const BYLINES = [
  new RegExp(`^[Bb][Yy]:?\\s+(${NAME}(?:(?:,| and| &)\\s${NAME})*)(?:\\s?[,|–—-]\\s?[^.!?]{2,50}|\\s${ROLE})?$`, 'u'),
  new RegExp(
    `^(?:[Ww]ritten|[Ww]ords|[Tt]ext|[Ss]tory|[Rr]eporting|[Tt]ranslated)\\s[Bb]y:?\\s+(${NAME}(?:(?:,| and| &)\\s${NAME})*)(?:[,;|].*)?$`,
    'u',
  ),
  new RegExp(
    `^(?:글(?:[·/,]\\s?사진)?|글쓴이|작성자|저자|지은이|취재|기고|번역|옮긴이|작성)\\s*[·:：=|]?\\s+(${NAME})(?:\\s?${ROLE})?$`,
    'u',
  ),
  new RegExp(`^(?:[[(【][^\\])】]{2,20}[\\])】]\\s*)?([가-힣]{2,4})\\s?${ROLE}(?:\\s?=)?$`, 'u'),
  /^(?:记者|作者|文)\s?[:：/]?\s?([\p{Script=Han}]{2,4})$/u,
]

/** What a line is by its own words, or null. A sentence is never furniture; neither is a long paragraph. */
export function furnitureOf(text: string): { as: Exclude<Furniture, 'title-copy'>; name?: string } | null {
  const line = text.trim()
  if (line === '' || !/\p{L}/u.test(line)) return isLeftover(line) ? { as: 'leftover' } : null
  const rest = line.replace(ADDRESS, ' ').trim()
  const name = bylineName(rest.replace(/[\s()<>[\]|]+$/, ''))
  if (name) return { as: 'byline', name }
  if (rest !== line && letters(rest.replace(CONTACT_LABEL, '')) <= 6) return { as: 'contact' }
  if (weight(line) > 300) return null
  if (SITE.some((pattern) => pattern.test(line))) return { as: 'site' }
  if (TAG_LABEL.test(line) || /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(line)) return { as: 'tags' }
  if (isSentence(line)) return null
  return NAVIGATION.some((pattern) => pattern.test(line)) ? { as: 'navigation' } : null
}

export function bylineName(line: string): string | null {
  if (line.length > 90) return null
  for (const pattern of BYLINES) {
    const match = pattern.exec(line)
    if (match?.[1]) return match[1]
  }
  return null
}

/** Three or more short items with commas or bars between them and no sentence: only at the end of a page is it a tag list. */
export function isTagList(text: string): boolean {
  const items = text.split(/[,،、·|\n]/).map((item) => item.trim())
  return (
    items.length >= 3 &&
    !/[.!?。]$/.test(text.trim()) &&
    items.every((item) => item !== '' && item.length <= 32 && item.split(/\s+/).length <= 4)
  )
}

/** A word or three that end nothing: the name of a site or of a section. */
export function isLabel(text: string): boolean {
  return text.trim().length <= 25 && text.trim().split(/\s+/).length <= 3 && !/[.!?。…]$/.test(text.trim())
}

/**
 * The title again: whole, without its spaces, cut off (with or without an ellipsis), or with the name of the site behind.
 * A cut-off one must keep enough of it to be no accident.
 */
export function isTitleCopy(text: string, title: string): boolean {
  const [copy, whole] = [bare(text), bare(title)]
  if (copy === '' || whole === '') return false
  if (copy === whole) return true
  if (whole.startsWith(copy)) return weight(copy) >= 12
  return (
    copy.startsWith(whole) &&
    weight(whole) >= 20 &&
    weight(copy) - weight(whole) <= 40 &&
    /[|–—:-]/.test(text.slice(title.length))
  )
}

/** Hangul or Han run together without a space, longer than any word: a title as an address has it. */
export function isRunTogether(text: string): boolean {
  return /^\S{15,}$/.test(text.trim()) && !isSentence(text) && scriptShares(text).latin < 0.5
}

/** Ends as a sentence does, or is too long to be anything else. */
export function isSentence(text: string): boolean {
  const line = text.trim()
  if (weight(line) >= 160) return true
  if (/(?:\.{2,}|…)$/.test(line)) return weight(line) >= 110
  if (/[.!?。…！？]["'”’»」』)\]]*$/.test(line)) return weight(line) > 8
  return /[다요죠까]["'”’]*$/.test(line) && weight(line) >= 100 && /\s/.test(line)
}

/** Length in Latin letters: a Hangul or Han character says as much as two and a half. */
export function weight(text: string): number {
  const wide = text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return text.length + 1.5 * wide
}

const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\.{2,}|…)\s*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
const isLeftover = (line: string) => line.length <= 20
