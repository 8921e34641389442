/** The kind of an unsupported file, by its first bytes; `undefined`: it may be text. */
export function otherKind(bytes: Uint8Array): string | undefined {
  const hex = [...bytes.subarray(0, 64)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const kind = KINDS.find(([pattern]) => pattern.test(hex))?.[1]
  // A PDF may begin with something else.
  return kind ?? (/%PDF-\d/.test(String.fromCharCode(...bytes.subarray(0, 1024))) ? 'a PDF' : undefined)
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^255044462d/, 'a PDF'],
  [/^7b5c727466/, 'a Rich Text document'],
  [/^89504e470d0a|^ffd8ff|^47494638|^424d.{8}00000000|^49492a00|^4d4d002a/, 'an image'],
  [/^52494646.{8}57454250|^.{8}66747970(?:61766966|68656963|6d696631)/, 'an image'],
  [/^1f8b08|^377abcaf271c|^526172211a07|^425a68.{2}314159265359|^fd377a585a00|^28b52ffd/, 'an archive'],
  [/^494433|^4f676753|^664c6143|^52494646.{8}(?:57415645|41564920)|^.{8}66747970|^1a45dfa3/, 'sound or video'],
  [/^7f454c46|^4d5a.{2}00|^cafebabe|^0061736d/, 'a program'],
  [/^48575020446f63756d656e742046696c65/, 'a Hangul document (.hwp)'],
  [/^53514c69746520666f726d617420/, 'a database'],
]
