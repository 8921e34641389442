import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { Email } from '@/domain/contract/inputs'
import type { ProviderRefusal } from '@/domain/contract/names'
import { PersonName } from '@/domain/contract/person-name'
import type { OidcSettings } from '../env'
import { beginSession, type Entrance } from './sessions'

/** Who somebody is at the provider. */
export type Identity = {
  readonly issuer: string
  /** Issuer and subject: nobody else ever has it there, whatever becomes of their e-mail. */
  readonly subject: string
  /** Null where there is none that the provider has verified. */
  readonly email: string | null
  readonly name: string | null
}

/** The account of an identity, or why it has none: server/commands/identities.ts. */
export type FindAccount = (
  identity: Identity,
) => Promise<{ readonly id: string; readonly email: string } | { readonly refusal: ProviderRefusal }>

const SECONDS_TO_ANSWER = 10

/** Next-auth and openid-client do the protocol: state, nonce, PKCE, the signature, issuer and audience of the ID token. */
export const oidcProvider = (
  settings: OidcSettings,
  { findAccount, entrance }: { findAccount: FindAccount; entrance: Omit<Entrance, 'atProvider'> },
): OAuthConfig<unknown> => ({
  id: 'oidc',
  name: settings.name,
  type: 'oauth',
  wellKnown: `${settings.issuer}/.well-known/openid-configuration`,
  clientId: settings.clientId,
  clientSecret: settings.clientSecret,
  authorization: { params: { scope: 'openid email profile' } },
  checks: ['pkce', 'state', 'nonce'],
  idToken: true,
  httpOptions: { timeout: SECONDS_TO_ANSWER * 1000 },
  userinfo: {
    // Some providers keep the e-mail out of the ID token and give it on request.
    request: async ({ tokens, client }) => {
      const claims = readIdToken(tokens.id_token)
      if (claims.email !== undefined || !client.issuer.metadata.userinfo_endpoint) return claims
      const given = await client.userinfo(tokens.access_token ?? '')
      if (given.sub !== claims.sub) throw new Error('the provider’s user info is about somebody else')
      return { ...given, iss: claims.iss }
    },
  },
  profile: async (claims) => {
    const account = await findAccount(identityOf(claims, settings.issuer))
    return 'refusal' in account
      ? { id: 'nobody', ...account }
      : beginSession(account, { ...entrance, atProvider: true })
  },
})

/** What the sign-in is refused for, if next-auth's user is nobody. */
export const refusalOf = (user: object): ProviderRefusal | undefined =>
  'refusal' in user ? (user.refusal as ProviderRefusal) : undefined

const IdToken = z.looseObject({ iss: z.string(), sub: z.string() })

/** The token has been validated. */
function readIdToken(token = '') {
  const [, payload = ''] = token.split('.')
  return IdToken.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: Email.nullable().catch(null),
  email_verified: z.unknown().optional(),
  xms_edov: z.unknown().optional(),
  name: z.nullable(PersonName).catch(null),
})

/** A token of another issuer than the one that was asked is nobody's, even where its own description names that issuer. */
export function identityOf(given: unknown, issuer: string): Identity {
  const { iss, sub, email, name, ...claims } = Claims.parse(given)
  if (withoutSlash(iss) !== issuer) throw new Error(`the ID token is from ${iss}, not from ${issuer}`)
  // Entra ID says it by a claim of its own: that the owner of the e-mail's domain is verified.
  const verified = isTrue(claims.email_verified) || isTrue(claims.xms_edov)
  return { issuer, subject: `${issuer} ${sub}`, email: verified ? email : null, name }
}

const isTrue = (claim: unknown) => claim === true || claim === 'true' || claim === 1 || claim === '1'

export const withoutSlash = (address: string) => address.replace(/\/$/, '')
