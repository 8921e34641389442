import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import type { FactorAsked } from '@/domain/contract/names'
import { env } from '../env'
import { secureCookies } from './cookies'
import type { FindAccount } from './oidc'
import { authOptions } from './options'
import { entranceOf } from './sessions'

export type Asked = {
  readonly request: NextRequest
  readonly action: readonly string[]
  readonly form: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

/** `email`: of the account that was signed in to. `factor`: the password is right, and what is needed besides isn't there. */
export type Answer = {
  readonly response: Response
  readonly email?: string | undefined
  readonly factor?: FactorAsked | undefined
}

/**
 * Next-auth's answer to a form, a query and the cookies, and to nothing else: asked as by the Pages Router, since by the App
 * Router it reads the request for itself.
 */
export async function askNextAuth({ request, action, form, query }: Asked, findAccount: FindAccount): Promise<Answer> {
  const { method, headers } = request
  const asked = {
    ...{ method, headers: Object.fromEntries(headers), cookies: cookiesOf(request) },
    query: { ...query, nextauth: [...action] },
    body: form,
  }
  let email: string | undefined
  let factor: FactorAsked | undefined
  const onEntry = (entered: string) => {
    email = entered
  }
  const onFactor = (asked: FactorAsked) => {
    factor = asked
  }
  let failure: { readonly error: unknown } | undefined
  const onFailure = (error: unknown) => {
    failure ??= { error }
  }
  const { response, answer } = listen()
  await NextAuth(
    asked as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions({ findAccount, entrance: entranceOf(request), onEntry, onFactor, onFailure }),
  )
  if (failure) throw failure.error
  return { response: answer(), email, factor }
}

/** Where next-auth keeps the address to go to after the sign-in. */
export const nextCookie = () => `${secureCookies() ? '__Secure-' : ''}next-auth.callback-url`

/** Without an address that isn't Stet's: next-auth fails on one that can't be read. */
export function cookiesOf({ cookies }: NextRequest): Record<string, string> {
  const all = cookies.getAll().filter(({ name, value }) => name !== nextCookie() || isOwn(value))
  return Object.fromEntries(all.map(({ name, value }) => [name, value]))
}

export const isOwn = (address: string) => URL.canParse(address) && new URL(address).origin === new URL(env().url).origin

/** A response of the Pages Router that is kept instead of sent. */
function listen() {
  const headers = new Map<string, string | string[]>()
  let status = 200
  let body: string | null = null
  const response = {
    status: (code: number) => {
      status = code
      return response
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    json: (value: unknown) => {
      headers.set('content-type', 'application/json')
      body = JSON.stringify(value)
    },
    send: (value: unknown) => {
      if (value !== undefined) response.json(value)
    },
    end: () => {},
  }
  const answer = () => {
    const pairs = [...headers].flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
    return new Response(body, { status, headers: pairs })
  }
  return { response, answer }
}
