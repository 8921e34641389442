/**
 * Letters that tell a language among those of its script: by share of the text's letters, in this order, the first that has
 * enough. A quoted name must not decide, so no letter alone does.
 */
export const TELLING_LETTERS: Readonly<
  Record<'arabic' | 'cyrillic' | 'hebrew', readonly (readonly [language: string, letters: RegExp, share: number])[]>
> = {
  arabic: [
    ['ug', /[ۇۈۋې]/g, 0.03],
    ['ckb', /[ێۆڕڵ]/g, 0.015],
    ['ps', /[ټډړږښڼې]/g, 0.015],
    ['ur', /[ٹڈڑےںھہ]/g, 0.03],
    ['fa', /[پچژگیک]/g, 0.025],
  ],
  cyrillic: [
    ['kk', /[әғқұ]/gi, 0.02],
    ['ky', /[ңөү]/gi, 0.02],
    ['tg', /[ӣӯҳҷ]/gi, 0.01],
    ['be', /[ў]/gi, 0.008],
    ['mk', /[ѓќѕ]/gi, 0.002],
    ['sr', /[ђјљњћџ]/gi, 0.02],
    ['uk', /[іїєґ]/gi, 0.02],
    ['ru', /[ыэё]/gi, 0.008],
    ['bg', /ъ/gi, 0.008],
  ],
  hebrew: [['yi', /[װײױ]/g, 0.01]],
}

/** Letters that hardly another language than Vietnamese has, and those that it shares with some. */
export const VIETNAMESE = {
  own: /[ơưạảấầẩẫậắằẳẵặẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
  any: /[àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
}

/** The scripts that one language alone is written in, or nearly so. */
export const ONE_LANGUAGE: readonly (readonly [language: string, letters: RegExp])[] = [
  ['am', /\p{Script=Ethiopic}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['bo', /\p{Script=Tibetan}/u],
  ['gu', /\p{Script=Gujarati}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['km', /\p{Script=Khmer}/u],
  ['kn', /\p{Script=Kannada}/u],
  ['lo', /\p{Script=Lao}/u],
  ['ml', /\p{Script=Malayalam}/u],
  ['my', /\p{Script=Myanmar}/u],
  ['or', /\p{Script=Oriya}/u],
  ['pa', /\p{Script=Gurmukhi}/u],
  ['si', /\p{Script=Sinhala}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['te', /\p{Script=Telugu}/u],
]
