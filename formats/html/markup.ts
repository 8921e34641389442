import { isRightToLeftLanguage } from '@/domain/text/direction'
import { splitHangul } from '@/domain/text/hangul'

/** Words as HTML, everything in them escaped; write/printable says what they may contain. */

/** For text and for values in quotation marks. */
export const escapeHtml = (words: string): string => words.replace(SIGNS, (sign) => ENTITIES[sign] ?? sign)

/** Hangul in a page of another language is marked: it needs other fonts, line breaks and speech. */
export function markHangul(words: string, language: string): string {
  if (language.split('-')[0]?.toLowerCase() === 'ko') return escapeHtml(words)
  return splitHangul(words)
    .map(({ text, isHangul }) => (isHangul ? `<span lang="ko">${escapeHtml(text)}</span>` : escapeHtml(text)))
    .join('')
}

/** The attributes of an element in a language; its direction is said where it isn't that of what is around it. */
export function languageAttributes(language: string, around = ''): string {
  const rightToLeft = isRightToLeftLanguage(language)
  const direction = rightToLeft ? ' dir="rtl"' : isRightToLeftLanguage(around) ? ' dir="ltr"' : ''
  return ` lang="${escapeHtml(language)}"${direction}`
}

export const linkHtml = (href: string, html: string): string => `<a href="${escapeHtml(href)}">${html}</a>`

export const holdsHangul = (words: string): boolean => /\p{Script=Hangul}/u.test(words)

/** The last is a combining stroke: normalised together with the end of a tag before it, it would destroy the tag. */
const SIGNS = /[&<>"']|\u0338/g

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u0338': '&#x338;',
}
