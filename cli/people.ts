import { z } from 'zod'
import { NewUser } from '@/domain/contract/inputs'
import { TokenScope } from '@/domain/contract/names'
import { untieIdentity } from '@/server/commands/identities'
import { makePasswordLinkFor } from '@/server/commands/passwords'
import * as people from '@/server/commands/people'
import { resetSecondFactorOf } from '@/server/commands/second-factor'
import { readSettings } from '@/server/env'
import type { Actor } from '@/server/session/actor'
import { actorOfEmail, firstAdmin } from '@/server/session/operator'
import { Failure, read, requireOption, Usage } from './arguments'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

const USER = {
  email: { type: 'string' },
  name: { type: 'string' },
  admin: { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
} as const

/**
 * Adds a person; the password comes from stdin, so that it is in no shell history. Where people sign in by OpenID Connect none is
 * needed.
 */
export async function addUser(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, USER)
  const given = {
    email: requireOption('email', values.email),
    name: requireOption('name', values.name),
    admin: values.admin ?? false,
  }
  if (!values['password-stdin'] && !readSettings(process.env).oidc)
    throw new Usage('--password-stdin is missing: the password is read from stdin')
  const password = values['password-stdin'] ? (await terminal.read()).replace(/\r?\n$/, '') : undefined
  const input = NewUser.safeParse({ ...given, password })
  if (!input.success) throw new Failure(z.prettifyError(input.error).split('\n').join(' '))
  return withDatabase(terminal, async () => {
    await terminal.write(`${(await people.addUser(input.data)).id}\n`)
    return 0
  })
}

/** Prints a link by which a person sets a new password. It works once, for a day. */
export async function makePasswordLink(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, { email: { type: 'string' } })
  const email = requireOption('email', values.email)
  return withDatabase(terminal, async () => {
    await terminal.write(`${(await makePasswordLinkFor(email)).link}\n`)
    return 0
  })
}

/** Lets a person's next sign-in at the provider be found by their e-mail again. */
export async function untie(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, { email: { type: 'string' } })
  const email = requireOption('email', values.email)
  return withDatabase(terminal, async () => {
    await untieIdentity(email)
    return 0
  })
}

/** For somebody who has lost the app and the recovery codes of their second factor: the last admin, too. */
export async function resetFactor(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, { email: { type: 'string' } })
  const email = requireOption('email', values.email)
  return withDatabase(terminal, async () => {
    await resetSecondFactorOf(email)
    return 0
  })
}

const TOKEN = {
  email: { type: 'string' },
  name: { type: 'string' },
  scope: { type: 'string' },
  days: { type: 'string' },
} as const

/** Makes a personal token and prints it: the only time that it is shown. */
export async function createToken(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, TOKEN)
  const email = requireOption('email', values.email)
  const scope = TokenScope.safeParse(values.scope ?? 'admin').data
  if (scope === undefined) throw new Usage(`--scope takes ${TokenScope.options.join(', ')}`)
  const days = z.coerce.number().int().min(1).max(3650).optional().safeParse(values.days)
  if (!days.success) throw new Usage('--days takes a number from 1 to 3650')
  const lasts = days.data === undefined ? {} : { days: days.data }
  return withDatabase(terminal, async () => {
    const { token } = await people.createToken(
      { actor: await findPerson(email) },
      { name: values.name ?? 'command line', scope, ...lasts },
    )
    await terminal.write(`${token}\n`)
    return 0
  })
}

/** The active person with this e-mail. */
export async function findPerson(email: string): Promise<Actor> {
  const actor = await actorOfEmail(email)
  if (!actor) throw new Failure(`no active person has the email ${email}`)
  return actor
}

/** Whoever has access to the database may do what an admin may: the first admin. */
export async function findOperator(): Promise<Actor> {
  const actor = await firstAdmin()
  if (!actor) throw new Failure('there is no admin yet: add one with “stet user add --admin”')
  return actor
}
