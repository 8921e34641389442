/**
 * A Markdown document without its front matter (YAML, TOML): lines of keys between two fences at the very start. Anything
 * else between them belongs to the article.
 */
export function withoutFrontMatter(text: string): string {
  const lines = text.split('\n', MOST_LINES)
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return text
  const end = lines.findIndex((line, index) => index > 0 && [fence, '...'].includes(line.trimEnd()))
  const data = lines.slice(1, end)
  if (end < 0 || !data.some((line) => KEY.test(line)) || !data.every((line) => DATA.test(line))) return text
  return text.slice(lines.slice(0, end + 1).join('\n').length)
}

const MOST_LINES = 500
const KEY = /^["']?[\w.-]+["']?[ \t]*[:=]/
const DATA = /^(?:["']?[\w.-]+["']?[ \t]*[:=]|[ \t#[\]{}-]|$)/
