import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Somebody with an account at the provider: the name to sign in with there is the subject. */
export type AtProvider = { email?: string; email_verified?: boolean; name?: string }

export const CLIENT = { clientId: 'stet', clientSecret: 'a secret for tests and nothing else' }

type Options = {
  /** The address of Stet. */
  readonly stet: string
  readonly people: Readonly<Record<string, AtProvider>>
  /** Whether the ID token holds the e-mail; else it is only told on request. */
  readonly emailInToken?: boolean
}

/** A provider of OpenID Connect on this machine, with pages of its own on which anyone signs in by name. */
export async function startProvider({ stet, people, emailInToken = false }: Options) {
  const server = await listen()
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${stet}/api/auth/callback/oidc`],
      },
    ],
    findAccount: (_, subject) => {
      const person = people[subject]
      return person && { accountId: subject, claims: () => ({ sub: subject, ...person }) }
    },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !emailInToken,
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
  })
  server.on('request', provider.callback())
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { issuer, stop }
}

async function listen(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
