import { type Block, block } from './block'

/**
 * Plain text: a blank line separates paragraphs, and the lines of one stay lines. A text without any blank line has one
 * paragraph a line instead, unless its lines are hard-wrapped: then it is one paragraph.
 */
export function readText(text: string): Block[] {
  const chunks = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
  const filled = chunks.filter((chunk) => chunk.trim() !== '')
  const [only, second] = filled
  if (only !== undefined && second === undefined && !isHardWrapped(only))
    return only.split('\n').flatMap((line) => block('paragraph', line))
  return filled.flatMap((chunk) => block('paragraph', chunk))
}

/** Hard-wrapped lines are all about as long as the longest, except the last; and most of them end no sentence. */
function isHardWrapped(text: string): boolean {
  const lines = text.trim().split('\n')
  if (lines.length < 2) return true
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const body = lines.slice(0, -1)
  const full = body.filter((line) => line.length >= longest * 0.75).length
  const open = body.filter((line) => !/[.!?。！？…:"”’」』)]\s*$/u.test(line)).length
  return longest <= 100 && full >= body.length * 0.8 && open >= body.length * 0.6
}
