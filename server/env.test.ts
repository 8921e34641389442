import { describe, expect, test } from 'vitest'
import { readSettings } from './env'

const read = (settings: Record<string, string>) => readSettings({ NODE_ENV: 'test', ...settings })

const OIDC = { OIDC_ISSUER: 'https://id.example/desk/', OIDC_CLIENT_ID: 'stet', OIDC_CLIENT_SECRET: 'secret' }

describe('a provider', () => {
  test('is called by its host, and takes nobody in by itself', () => {
    expect(read(OIDC).oidc).toEqual({
      ...{ issuer: 'https://id.example/desk', clientId: 'stet', clientSecret: 'secret' },
      ...{ name: 'id.example', only: false, signUp: false },
    })
    expect(read({}).oidc).toBeUndefined()
  })

  test.each([
    ['OIDC_ISSUER', { OIDC_ONLY: '1' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: '' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'http://id.example' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'id.example' }],
    ['OIDC_CLIENT_ID', { ...OIDC, OIDC_CLIENT_ID: '' }],
    ['OIDC_CLIENT_SECRET', { ...OIDC, OIDC_CLIENT_SECRET: '' }],
    ['OIDC_ONLY', { ...OIDC, OIDC_ONLY: 'yes' }],
  ])('isn’t half set: %s in %j', (name, env) => {
    expect(() => read(env)).toThrow(name)
  })
})
