import { bookmarkName } from '@/formats/docx/way-marks'
import type { ExportedInk, Returned, ReturnedInk } from './ink'

/** A line of an export as words, with the id of its paragraph; without one it is parted from the next. */
export const exportedLine = (words: string, p?: string): ExportedInk => ({
  ...(p !== undefined && { p }),
  ink: [...words.split(''), '\n'].map((sign) => ({
    ...{ sign, isEnd: sign === '\n', by: p === undefined && sign === '\n' ? 'thread' : '', style: {} },
    ...{ code: p === undefined && sign === '\n' ? '+' : '=', kind: { kind: 'paragraph' } },
  })),
})

/** A paragraph of a file as words, `{new}` ones of a colleague in braces, with the bookmarks of paragraphs. */
export const returnedLine = (words: string, ...ids: readonly string[]): ReturnedInk => {
  let isNew = false
  const ink: Returned[] = []
  for (const sign of [...words.split(''), ...(words.endsWith('}') ? [] : ['\n'])]) {
    if (sign === '{' || sign === '}') isNew = sign === '{'
    else ink.push(signOf(sign === '¶' ? '\n' : sign, isNew))
  }
  return { marks: ids.map((id) => bookmarkName(id) ?? ''), ink }
}

const signOf = (sign: string, isNew: boolean): Returned => ({
  ...{ sign, isEnd: sign === '\n', marks: [], kind: { kind: 'paragraph' }, points: [] },
  ...(isNew ? { when: 'after', made: { author: 'Kim' } } : { when: 'both' }),
})
