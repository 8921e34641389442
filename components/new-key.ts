/** Random enough for an Idempotency-Key or a draft's id; `crypto.randomUUID` is missing where Stet is reached by http. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
