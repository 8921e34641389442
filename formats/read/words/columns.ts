import type { NotUnderstood } from '@/domain/contract/style-guide'
import type { TableRow } from '../delimited'

/** What was read of a file of rules or terms, as the contract takes it, and what couldn't be. */
export type WordsRead<T> = { readonly items: T[]; readonly notUnderstood: NotUnderstood[] }

/** A table by the names of its columns; without a line of names they are in the given order. */
export type Columns<Name extends string> = {
  readonly names: readonly (Name | undefined)[]
  readonly rows: readonly TableRow[]
}

/** `known`: how each column may be called. The first line has names if it holds one that must be there. */
export function columnsOf<Name extends string>(
  rows: readonly TableRow[],
  known: Readonly<Record<Name, RegExp>>,
  { must, order }: { must: Name; order: readonly Name[] },
): Columns<Name> {
  const [first, ...rest] = rows
  const all = Object.keys(known) as Name[]
  const named = first?.cells.map((cell) => all.find((name) => known[name].test(cell.trim())))
  if (named?.includes(must)) return { names: named, rows: rest }
  return { names: order, rows }
}

export function cellsOf<Name extends string>(
  { names }: Columns<Name>,
  { cells }: TableRow,
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {}
  for (const [at, name] of names.entries()) {
    const cell = cells[at]
    if (name !== undefined && cell !== undefined && cell !== '') found[name] = cell
  }
  return found
}

/** Undefined: it says neither. */
export function yesOrNo(cell: string | undefined): boolean | undefined {
  if (cell === undefined) return
  if (/^(?:true|yes|y|1|on|x|✓|예|네|참|켬|켜짐)$/i.test(cell)) return true
  if (/^(?:false|no|n|0|off|아니요|아니오|거짓|끔|꺼짐)$/i.test(cell)) return false
  return
}
