import type { HeaderLines } from 'mailparser'

/** All values of a header, from the top, each in one line. */
export type Headers = (name: string) => readonly string[]

export const headersOf =
  (lines: HeaderLines): Headers =>
  (name) =>
    lines.flatMap(({ key, line }) => (key === name ? unfolded(line.slice(line.indexOf(':') + 1)) : []))

const unfolded = (value: string) => value.replace(/\r?\n[ \t]+/g, ' ').trim()
