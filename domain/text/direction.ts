/**
 * Whether a paragraph is read from right to left: by its first letter, as browsers and word processors take it for text of
 * which nothing is said (Unicode Standard Annex 9, P2 and P3).
 */
export const isRightToLeft = (words: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(words)?.[0] ?? '')

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
