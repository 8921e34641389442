import * as z from 'zod/mini'
import { FactorAsked } from '@/domain/contract/names'

export type SignInOutcome =
  | { is: 'in' }
  | { is: 'incorrect' }
  /** The password is right: a code is needed besides, or was wrong. */
  | { is: 'code'; asked: FactorAsked }
  | { is: 'limited'; seconds: number }
  /** The server’s database can’t do it just now. */
  | { is: 'unavailable'; why: string }
  | { is: 'failed' }

const Csrf = z.object({ csrfToken: z.string() })

const Refused = z.object({ factor: FactorAsked })
const Unavailable = z.object({ why: z.string() })

/** Signs in through next-auth, telling a wrong password from too many of them. */
export async function signIn(email: string, password: string, code = ''): Promise<SignInOutcome> {
  try {
    const csrfToken = await freshToken()
    const response = await post('callback/credentials', { csrfToken, email, password, code })
    if (response.status === 429) return { is: 'limited', seconds: Number(response.headers.get('retry-after') ?? 60) }
    if (response.status === 401) {
      const { data } = Refused.safeParse(await response.json())
      return data ? { is: 'code', asked: data.factor } : { is: 'incorrect' }
    }
    if (response.status === 503) return { is: 'unavailable', why: Unavailable.parse(await response.json()).why }
    return { is: response.ok ? 'in' : 'failed' }
  } catch {
    return { is: 'failed' }
  }
}

type Start = { is: 'found'; url: string } | { is: 'limited' | 'unreachable' | 'failed' }

const Found = z.object({ url: z.string() })

/** Where at the provider to sign in; from there one comes back to `next`. */
export async function startAtProvider(next: string): Promise<Start> {
  try {
    const response = await post('signin/oidc', { csrfToken: await freshToken(), callbackUrl: next })
    if (response.status === 429) return { is: 'limited' }
    if (response.status === 503) return { is: 'unreachable' }
    return response.ok ? { is: 'found', url: Found.parse(await response.json()).url } : { is: 'failed' }
  } catch {
    return { is: 'failed' }
  }
}

/** Ends this sign-in; answers whether it was ended. */
export async function signOut(): Promise<boolean> {
  try {
    return (await post('signout', { csrfToken: await freshToken() })).ok
  } catch {
    return false
  }
}

async function freshToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf')
  return Csrf.parse(await response.json()).csrfToken
}

const post = (action: string, form: Record<string, string>) =>
  fetch(`/api/auth/${action}`, { method: 'POST', body: new URLSearchParams({ ...form, json: 'true' }) })
