/**
 * The Idempotency-Key of what is written here: the same for the same words of the same draft, after a reload and in another
 * tab too. A send whose answer got lost on the way and is tried again happens once.
 */
export const sendingKey = (draftId: string, body: unknown): string => `${draftId}.${digest(JSON.stringify(body))}`

/** Tells the few versions of one draft apart (FNV-1a, over two bases): nothing secret hangs on it. */
const digest = (words: string): string => `${hash(words, 0x811c9dc5)}${hash(words, 0x01000193)}`

function hash(words: string, base: number): string {
  let value = base
  for (let index = 0; index < words.length; index++) value = Math.imul(value ^ words.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
