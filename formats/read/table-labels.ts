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

/**
 * The two columns that a header names as the source and the translation, from the left; else the two that it names as
 * languages. Others (ids, states) are allowed beside them.
 */
export function labelledColumns(header: readonly string[]): [left: number, right: number] | undefined {
  const labels = header.map(labelOf)
  const having = (is: (label: Label) => boolean) =>
    [...labels.keys()].filter((column) => {
      const label = labels[column]
      return label !== undefined && is(label)
    })
  const [source, target] = [having(({ side }) => side === 'source'), having(({ side }) => side === 'target')]
  const named = having(() => true)
  const [left, right] =
    source.length === 1 && target.length === 1 ? [...source, ...target].sort((a, b) => a - b) : named
  const isClear = (source.length === 1 && target.length === 1) || named.length === 2
  return isClear && left !== undefined && right !== undefined ? [left, right] : undefined
}

/** A column of remarks about each row. */
export const isCommentLabel = (cell: string): boolean =>
  (cell.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => COMMENTS.has(word))

const COMMENTS = new Set(
  (
    'comment comments note notes remark remarks feedback query queries 코멘트 의견 메모 비고 댓글 주석 검토의견 kommentar kommentare ' +
    'anmerkung anmerkungen bemerkung bemerkungen commentaire commentaires remarque remarques comentario comentarios nota notas ' +
    'commento commenti コメント 備考 メモ 备注 注释 批注 評論 комментарий комментарии'
  ).split(' '),
)

type Label = { readonly side?: 'source' | 'target'; readonly language?: string }

/** Only the words for a side, for a language, or both: “Source (Korean)”, “원문”, “EN”. */
function labelOf(cell: string): Label | undefined {
  // “English (United States)”, “한국어 (대한민국)”: the country says nothing that is needed.
  const bare = cell.replace(/\s*\([^)]*\)\s*$/, '')
  const inside = labelOfWords(cell)
  return inside ?? (bare !== cell && bare.trim() !== '' ? labelOfWords(bare) : undefined)
}

function labelOfWords(cell: string): Label | undefined {
  const words = (cell.toLowerCase().match(/[\p{L}\p{M}\p{N}_-]+/gu) ?? []).map((word) => word.replace(TAG, '$1'))
  const labels = words.filter((word) => !FILLERS.has(word)).map((word) => LABELS.get(word))
  if (labels.length === 0 || labels.length > 3) return undefined
  return labels.every((label) => label !== undefined) ? Object.assign({}, ...labels) : undefined
}

const FILLERS = new Set(
  'text texte texto testo language the version segment segmento column string content 세그먼트 텍스트 언어'.split(' '),
)

/** A language tag with its country or script. */
const TAG = /^([a-z]{2,3})[-_](?:[a-z]{4}|[a-z]{2}|\d{3})$/

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
  // “ID” heads a column of numbers.
  ...CODES.filter((language) => language !== 'id').map((language): [string, Label] => [language, { language }]),
  ...languageNames,
  ['국문', { language: 'ko' }],
  ['영문', { language: 'en' }],
  ['日本語', { language: 'ja' }],
  ...side(
    'source',
    'source original 원문 원본 출발어 소스 原文 源文 quelle quelltext ausgangstext origen origine исходный оригинал',
  ),
  ...side(
    'target',
    'target translation translated 번역 번역문 번역본 도착어 타깃 타겟 역문 译文 訳文 翻訳 ziel zieltext übersetzung cible traduction ' +
      'destino traducción traduzione перевод',
  ),
])
