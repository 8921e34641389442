import { expect, test } from 'vitest'
import { newWebhookSecret, signedHeaders } from './sign'

/** The example of the libraries of Standard Webhooks. */
const EXAMPLE = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_999),
  body: '{"test": 2432232314}',
}
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='

test('a message is signed as its example is', () => {
  expect(signedHeaders(EXAMPLE, [SECRET])).toEqual({
    'webhook-id': EXAMPLE.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': SIGNATURE,
  })
})

test('with each secret that holds, and each differently', () => {
  const secrets = [SECRET, newWebhookSecret(), newWebhookSecret()]
  const signatures = signedHeaders(EXAMPLE, secrets)['webhook-signature']?.split(' ')
  expect(signatures?.[0]).toBe(SIGNATURE)
  expect(new Set(signatures).size).toBe(3)
})
