import type { ImportFormat } from '@/domain/contract/names'

/** The endings that are taken, and what they promise. The server looks into the file; this is for the eye. */
const ENDINGS: readonly (readonly [ImportFormat, readonly string[]])[] = [
  ['text', ['.txt', '.text']],
  ['markdown', ['.md', '.markdown']],
  ['html', ['.html', '.htm', '.xhtml']],
  ['docx', ['.docx']],
  ['xliff', ['.xlf', '.xliff']],
  ['tmx', ['.tmx']],
  ['json', ['.json']],
]

export const ACCEPTED = ENDINGS.flatMap(([, endings]) => endings).join(',')

export function formatFromName(name: string): ImportFormat | undefined {
  const lower = name.toLowerCase()
  return ENDINGS.find(([, endings]) => endings.some((ending) => lower.endsWith(ending)))?.[0]
}

/** These hold both sides in one file. */
export const holdsBoth = (name: string) => ['xliff', 'tmx', 'json'].includes(formatFromName(name) ?? '')

export type TextFormat = Extract<ImportFormat, 'text' | 'markdown' | 'html'>
export const TEXT_FORMATS: readonly TextFormat[] = ['text', 'markdown', 'html']

const endingOf: Record<TextFormat, string> = { text: '.txt', markdown: '.md', html: '.html' }

/** A text that was typed, as a file beside one that was chosen. */
export const asFile = (name: string, text: string, format: TextFormat) => new File([text], `${name}${endingOf[format]}`)

/** A pasted page announces itself by its tags; Markdown by marks that plain text has no use for. */
export function guessFormat(text: string): TextFormat {
  const start = text.slice(0, 20_000)
  if (/^\s*<(?:!doctype html|html|head|body|article|main|div|p|h[1-6]|section|table)\b/i.test(start)) return 'html'
  if (MARKS.some((mark) => mark.test(start))) return 'markdown'
  return 'text'
}

const MARKS = [
  /^#{1,6} \S/m,
  /^\*\*\S|\S\*\*(?=\P{L}|$)/mu,
  /\[[^\]\n]+\]\((?:https?:|\/|#)[^)\s]*\)/,
  /^> \S/m,
  /^```/m,
]
