import 'server-only'
import { z } from 'zod'

/**
 * How much one person may do, in a minute where nothing else is said. An honest desk comes nowhere near: a script that asks a hundred
 * times a second doesn't. Set by `LIMITS`.
 */
export type Quotas = { readonly [Name in keyof typeof QUOTAS]: number }

export const QUOTAS = {
  /** Documents sent to be read, in MB; each counts as 10 KB at least. */
  imports: 60,
  /** Documents made; a PDF counts as ten. */
  exports: 600,
  searches: 18_000,
  writes: 18_000,
  /** What somebody without an account may ask for; counted by address alone. */
  strangers: 1_200,
  /** Open at once. */
  streams: 200,
}

/** So many people may sit behind one address and all of them do as much as they may; the quotas of an address are as many times theirs. */
export const PEOPLE_AT_AN_ADDRESS = 25

const isQuota = (name: string): name is keyof Quotas => Object.hasOwn(QUOTAS, name)

const NAMES = Object.keys(QUOTAS).join(', ')

/** `imports=200,streams=50` sets some of them, `off` lifts all. */
export const LimitsSetting = z.string().transform((given, context): Quotas => {
  if (given === 'off') {
    const none = Number.POSITIVE_INFINITY
    return { imports: none, exports: none, searches: none, writes: none, strangers: none, streams: none }
  }
  const quotas: Record<keyof Quotas, number> = { ...QUOTAS }
  for (const part of given.split(',')) {
    const [, name = '', number] = /^\s*(\w+)=(\d{1,7})\s*$/.exec(part) ?? []
    if (isQuota(name) && Number(number) > 0) quotas[name] = Number(number)
    else context.addIssue({ code: 'custom', message: `must be off, or a list of NAME=NUMBER with ${NAMES}` })
  }
  return quotas
})
