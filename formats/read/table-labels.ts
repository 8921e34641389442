/** The languages of two columns, from their header. `swapped`: the source is the right one. */
export type ColumnLabels = {
  readonly languages: { readonly source?: string; readonly target?: string }
  readonly swapped: boolean
}

/** `undefined` if the cells aren't a header, but words of the text. */
export function columnLabels([left = '', right = '']: readonly string[]): ColumnLabels | undefined {
  const [one, other] = [labelOf(left), labelOf(right)]
  if (!one || !other) return undefined
  const swapped = one.side === 'target' || other.side === 'source'
  const [source, target] = swapped ? [other.language, one.language] : [one.language, other.language]
  return { languages: { ...(source && { source }), ...(target && { target }) }, swapped }
}

type Label = { readonly side?: 'source' | 'target'; readonly language?: string }

/** Only the words for a side, for a language, or both: “Source (Korean)”, “원문”, “EN”. */
function labelOf(cell: string): Label | undefined {
  const words = cell.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []
  const labels = words.filter((word) => !FILLERS.has(word)).map((word) => LABELS.get(word))
  if (labels.length === 0 || labels.length > 3) return undefined
  return labels.every((label) => label !== undefined) ? Object.assign({}, ...labels) : undefined
}

const FILLERS = new Set(['text', 'language', 'the', 'version', 'segment', 'column'])

const CODES = [
  'ko',
  'en',
  'ja',
  'zh',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'ru',
  'uk',
  'vi',
  'th',
  'id',
  'ar',
  'nl',
  'pl',
  'tr',
]

const languageNames = CODES.flatMap((language) =>
  ['en', 'ko', language].map((locale): [string, Label] => [
    (new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language).toLowerCase(),
    { language },
  ]),
)

const side = (side: 'source' | 'target', names: string) =>
  names.split(' ').map((name): [string, Label] => [name, { side }])

const LABELS: ReadonlyMap<string, Label> = new Map([
  ...CODES.map((language): [string, Label] => [language, { language }]),
  ...languageNames,
  ['국문', { language: 'ko' }],
  ['영문', { language: 'en' }],
  ['日本語', { language: 'ja' }],
  ...side('source', 'source original 원문 원본 출발어 原文'),
  ...side('target', 'target translation translated 번역 번역문 번역본 도착어 译文 訳文'),
])
