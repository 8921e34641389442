import { ABOUT_PAGE, COMMENTS, CREDITS, IMPRINT, PROMOTIONS, SHARE_BAR, TRANSLATED } from './lexicon/page-boxes'
import {
  ADDRESS,
  BREADCRUMB,
  BYLINES,
  CONTACT_LABEL,
  END_MARK,
  LIST_HEADING,
  NAVIGATION,
  SITE,
  TAG_LABEL,
  TRANSLATOR,
} from './lexicon/page-words'
import { scriptShares } from './script'

/** What a web page has around an article, recognised by the words of one line; sides.ts weighs its position. */
export type Furniture =
  | 'site'
  | 'byline'
  | 'contact'
  | 'credit'
  | 'tags'
  | 'navigation'
  | 'promotion'
  | 'comment'
  | 'title-copy'
  | 'leftover'

/**
 * What a line is by its words alone, or null. A long paragraph is never furniture, and a sentence only if it invites the reader
 * to subscribe or says who translated the page.
 */
export function furnitureOf(text: string): { as: Exclude<Furniture, 'title-copy'>; name?: string } | null {
  const line = text.trim()
  if (line === '' || !/\p{L}/u.test(line)) return isLeftover(line) ? { as: 'leftover' } : null
  if (END_MARK.test(line)) return { as: 'leftover' }
  const box = boxOf(line)
  if (box) return { as: box }
  const rest = line.replace(ADDRESS, ' ').trim()
  const name = bylineName(rest.replace(/[\s()<>[\]|]+$/, ''))
  if (name) return TRANSLATOR.test(rest) ? { as: 'byline' } : { as: 'byline', name }
  if (rest !== line && letters(rest.replace(CONTACT_LABEL, '')) <= 6) return { as: 'contact' }
  if (weight(line) > 300) return null
  if (SITE.some((pattern) => pattern.test(line))) return { as: 'site' }
  if (TAG_LABEL.test(line) || /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(line)) return { as: 'tags' }
  if (isSentence(line)) return null
  const parts = line.split(/\s*[|｜·]\s*/)
  return isNavigation(line) ||
    BREADCRUMB.test(line) ||
    (parts.length > 1 && parts.filter(isNavigation).length * 2 >= parts.length)
    ? { as: 'navigation' }
    : null
}

function boxOf(line: string): 'byline' | 'credit' | 'promotion' | 'site' | null {
  if (weight(line) > 300) return null
  if (TRANSLATED.test(line)) return 'byline'
  if (CREDITS.some((pattern) => pattern.test(line))) return 'credit'
  if (PROMOTIONS.some((pattern) => pattern.test(withoutSigns(line)))) return 'promotion'
  if (ABOUT_PAGE.test(line)) return 'site'
  return IMPRINT.some((pattern) => pattern.test(line)) ? 'site' : null
}

function isNavigation(text: string): boolean {
  const line = withoutSigns(text)
  return SHARE_BAR.test(line) || isComments(line) || [...LIST_HEADING, ...NAVIGATION].some((one) => one.test(line))
}

/** The heading of a list of other articles, or of the readers' comments. */
export const isListHeading = (text: string): boolean =>
  LIST_HEADING.some((pattern) => pattern.test(withoutSigns(text.trim())))
export const isComments = (text: string): boolean => COMMENTS.some((pattern) => pattern.test(withoutSigns(text.trim())))

/** ■ 관련기사, ▶ 제보하기, 【関連記事】, [관련기사] 제목: without the signs that pages put around such lines. */
const withoutSigns = (line: string) =>
  line
    .replace(/^[■□▶▷►▲●◆◇☞※★☆▣◈✔👉\s]+/u, '')
    .replace(/^[[【<〈]\s*([^\])】>〉]+?)\s*[\])】>〉](?:$|\s*(?=\S))/, (_, inside: string) => `${inside} `)
    .trim()

/**
 * A block of several lines is furniture if each of them is; it is a byline if one of them is, else what its longest line
 * is. Under the heading of a list of other articles their headlines are included.
 */
export function furnitureOfBlock(text: string): { as: Exclude<Furniture, 'title-copy'>; name?: string } | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first, ...rest] = lines
  if (first === undefined) return { as: 'leftover' }
  if (isListHeading(first) && !lines.some(isSentence)) return { as: 'navigation' }
  const told = lines.map(furnitureOf)
  if (rest.length === 0 || told.includes(null)) return told.includes(null) ? null : (told[0] ?? null)
  const longest = lines.reduce((best, line, k) => (line.length > (lines[best]?.length ?? 0) ? k : best), 0)
  return told.find((one) => one?.as === 'byline') ?? told[longest] ?? null
}

/**
 * The lines of a paragraph one by one if some of them are furniture and others not, as where a page is copied without its
 * spaces; else the paragraph.
 */
export function furnitureApart(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || furnitureOfBlock(text)) return [text]
  return lines.some((line) => CERTAIN.has(furnitureOf(line)?.as)) ? lines : [text]
}

const CERTAIN: ReadonlySet<Furniture | undefined> = new Set([
  'site',
  'byline',
  'contact',
  'credit',
  'navigation',
  'promotion',
])

/** Three labels or more under each other: a menu. */
export function isMenu(text: string): boolean {
  const lines = text.split('\n')
  return lines.length >= 3 && lines.every((line) => isLabel(line) && weight(line) <= 20)
}

export function bylineName(line: string): string | null {
  if (line.length > 90) return null
  for (const pattern of BYLINES) {
    const match = pattern.exec(line)
    if (match?.[1]) return match[1]
  }
  return null
}

/** Three or more short items separated by commas or bars, without a sentence: a tag list only at the end of a page. */
export function isTagList(text: string): boolean {
  const items = text.split(/[,،、·|\n]/).map((item) => item.trim())
  return (
    items.length >= 3 &&
    !/[.!?。]$/.test(text.trim()) &&
    items.every((item) => item !== '' && item.length <= 32 && item.split(/\s+/).length <= 4)
  )
}

/**
 * One to three words without final punctuation: the name of a site or of a section. Japanese and Chinese don't separate
 * words.
 */
export function isLabel(text: string): boolean {
  const line = text.trim()
  if (/[.!?。…]$/.test(line)) return false
  const { han, kana } = scriptShares(line)
  return han + kana > 0.5 ? weight(line) <= 25 : line.length <= 25 && line.split(/\s+/).length <= 3
}

/** The name of a paper or a blog that contains such a word. */
export const isSiteName = (text: string): boolean =>
  weight(text.trim()) <= 60 &&
  /(?:블로그|신문|일보|매거진|웹진|blog|newspaper|magazine|gazette|ブログ|新聞|报|Zeitung)$/i.test(text.trim())

/**
 * The title repeated: whole, without its spaces, cut off (with or without an ellipsis), or followed by the name of the
 * site. A cut-off one must keep enough of it not to be a coincidence.
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

/** Hangul or Han concatenated without a space, longer than any word: a title in a URL. */
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

/** Length in Latin letters: a Hangul or Han character counts two and a half. */
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
