/**
 * The key that was meant, in lower case. With the Korean layout on, the key that is J gives a jamo: its place on the
 * keyboard says which one it is, so that an editor needn't switch languages to move about.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[\u3131-\u318e]$/.test(key) && code.startsWith('Key')) return code.slice(3).toLowerCase()
  return key.length === 1 ? key.toLowerCase() : key
}
