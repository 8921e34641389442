import fs from 'node:fs'
import path from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Wrong usage of the command line: exit status 2. */
export class Usage extends Error {}

/** Correct usage, but the work failed: exit status 1. */
export class Failure extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** Options and words of a command; throws Usage with the fault. */
export function read<T extends Options>(args: string[], options: T, words = 0) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: words > 0, strict: true })
    if (parsed.positionals.length > words) throw new Usage(`unexpected argument “${parsed.positionals[words]}”`)
    return parsed
  } catch (error) {
    if (error instanceof Usage) throw error
    throw new Usage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

/** The value of a required option. */
export function requireOption(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new Usage(`--${name} is missing`)
  return value
}

/** The directory npm was called in: relative paths on the command line start there. */
export const pathOf = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file)

/** The same, or an address at a store. */
export const placeOf = (place: string) => (place.startsWith('s3://') ? place : pathOf(place))

export function readBytes(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(fs.readFileSync(pathOf(file)))
  } catch {
    throw new Failure(`${file} can’t be read`)
  }
}

export function readText(file: string): string {
  const bytes = readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure(`${file} is not UTF-8`)
  }
}
