import type { Format } from './brought'

const MOST_BYTES = 20 * 1024 * 1024

const ENDINGS: readonly [RegExp, Format][] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
  [/\.(?:txt|text)$/i, 'text'],
]

export type ReadFile =
  | { ok: true; text: string; format: Format }
  | { ok: false; why: 'tooLarge' | 'notText' | 'otherKind' }

/** The words of a text file: UTF-8, or UTF-16 with its mark. Guesses at no other encoding; a NUL is in no text. */
export async function readFile(file: File): Promise<ReadFile> {
  const format = ENDINGS.find(([ending]) => ending.test(file.name))?.[1]
  if (!format) return { ok: false, why: 'otherKind' }
  if (file.size > MOST_BYTES) return { ok: false, why: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.includes('\0') ? { ok: false, why: 'notText' } : { ok: true, format, text }
  } catch {
    return { ok: false, why: 'notText' }
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
