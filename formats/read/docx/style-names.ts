import type { Block } from '../block'

/**
 * The kind that the name of a paragraph style implies. Word stores its own names in English whatever its language; other
 * programs, and custom styles, use the names that Word displays in theirs.
 */
export function kindFromStyleName(name: string): Omit<Block, 'text'> | undefined {
  const plain = name.trim().toLowerCase().replace(/\s+/g, ' ')
  const [, level] = HEADING.exec(plain) ?? []
  if (level !== undefined) return { kind: 'heading', level: Math.min(6, Math.max(1, Number(level))) }
  return NAMES.get(plain)
}

const HEADING =
  /^(?:heading|제목|개요|überschrift|berschrift|titre|título|titulo|titolo|título|kop|rubrik|overskrift|otsikko|nagłówek|заголовок|見出し|标题|標題) ?([1-9])$/u

const entriesFor = (kind: Block['kind'], names: string, level?: number): [string, Omit<Block, 'text'>][] =>
  names.split('|').map((name) => [name, { kind, ...(level !== undefined && { level }) }])

const NAMES = new Map([
  ...entriesFor('heading', 'title|제목|titel|titre|titulo|título|titolo|название|表題|标题', 1),
  ...entriesFor('heading', 'subtitle|부제|untertitel|sous-titre|subtítulo|sottotitolo|подзаголовок|副題|副标题', 2),
  ...entriesFor(
    'quote',
    'quote|intense quote|quotations|block text|blockquote|block quote|인용|강한 인용|인용문|zitat|citation|cita|引用',
  ),
  ...entriesFor(
    'code',
    'source code|html preformatted|preformatted text|preformatted|code|code block|macro text|macro',
  ),
  ...entriesFor(
    'caption',
    'caption|image caption|table caption|캡션|beschriftung|légende|leyenda|didascalia|図表番号|题注',
  ),
  ...entriesFor(
    'list-item',
    'list bullet|list number|list bullet 2|list bullet 3|list number 2|list number 3|글머리 기호',
  ),
])
