import 'server-only'
import { invalid } from '@/domain/contract/problem'
import { type Weakness, weaknessOf } from '@/domain/password'
import { hashPassword } from '../session/credentials'

/** Whoever's password it is to be. */
type Owner = { readonly email: string; readonly name: string }

/** The hash of a password that somebody sets, wherever they do. `path`: the field that is refused if it is one that is easily guessed. */
export async function hashNewPassword(password: string, { email, name }: Owner, path = 'password'): Promise<string> {
  const common = await commonPasswords()
  const weakness = weaknessOf(password, { own: [email, name, 'stet'], isCommon: (word) => common.has(word) })
  if (weakness) throw invalid(path, SAID[weakness])
  return hashPassword(password)
}

const SAID: Record<Weakness, string> = {
  short: 'needs at least 10 characters',
  blank: 'must not be blank',
  plain: 'repeats too few characters: it would be guessed',
  common: 'is one of those that are tried first, or hardly another',
  own: 'is hardly more than a name or an address: it would be guessed',
}

let loaded: Promise<ReadonlySet<string>> | undefined

/** Some ten thousands, in small letters: unpacked when one is first set. */
const commonPasswords = (): Promise<ReadonlySet<string>> =>
  (loaded ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'])))
