import type { Paragraph, Unit } from '@/domain/contract/shapes'

/** In pixels, on a screen of usual width: what a row is taken to be until it has been drawn and measured. */
const LINE = 30
const PADDING = 26
const EXCLUDED = 34

/** Letters to a line; those of Hangul, Hanja and kana are twice as wide. */
const LETTERS = 58
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/g

/** `scale`: how large the text is beside its normal size. */
export function estimatedHeight({ source, target, excluded }: Unit, scale = 1): number {
  if (excluded) return EXCLUDED
  return PADDING + LINE * scale * Math.max(1, lines(source, scale), lines(target, scale))
}

const lines = (paragraphs: readonly Paragraph[], scale: number): number =>
  paragraphs.reduce((sum, { text }) => sum + Math.ceil(((text.length + wide(text)) * scale) / LETTERS), 0)

/** Told by the beginning: the rest of a text is written in the same letters. */
const wide = (text: string): number => {
  const beginning = text.slice(0, 100)
  return ((beginning.match(WIDE)?.length ?? 0) / Math.max(1, beginning.length)) * text.length
}
