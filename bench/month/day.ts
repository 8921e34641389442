import { randomUUID } from 'node:crypto'
import { addUser, createToken } from '@/server/commands/people'
import { actorOfEmail } from '@/server/session/operator'
import { by } from '@/server/testing/people'
import { type Dice, dice } from '../dice'
import { ENGLISH, KOREAN, prose } from '../prose'
import { inPlace, type Place } from '../server/places'

/** What a desk of twelve does in a day: how much of it there is, is said in the table of bench/README.md. */
export const DAY = {
  ...{ articles: 6, paragraphs: 40, letters: 250 },
  ...{ comments: 12, suggestions: 12, accepted: 8, rejected: 3, replies: 6, resolved: 6, exports: 2 },
  ...{ signIns: 24, wrongPasswords: 6 },
}
const PEOPLE = 12
const PASSWORD = 'measured with care'

type Person = { readonly id: string; readonly email: string; readonly token: string }
export type Staff = readonly Person[]

/** The first of them is an admin. */
export const hire = (place: Place): Promise<Staff> =>
  inPlace(place, async () => {
    const staff: Person[] = []
    for (let count = 0; count < PEOPLE; count++) {
      const email = `person${count}@stet.bench`
      await addUser({ email, name: `Person ${count}`, password: PASSWORD, admin: count === 0 })
      const actor = await actorOfEmail(email)
      if (!actor) throw new Error('a new person is active')
      staff.push({ id: actor.id, email, token: (await createToken(by(actor), { name: 'month' })).token })
    }
    return staff
  })

export type Told = { requests: number; refused: Map<string, number> }

/** From now on somebody is posted every event. */
export const addReceiver = (base: string, [admin]: Staff, url: string, told: Told) =>
  admin && asker(base, told)(admin, 'POST', '/webhooks', { url })

/** Everything that a desk does on one day, one thing after the other. */
export async function workADay(base: string, staff: Staff, day: number, told: Told) {
  const throws = dice(day + 1)
  const ask = asker(base, told)
  for (let count = 0; count < DAY.signIns; count++) await signIn(base, pick(staff, count), PASSWORD, told)
  for (let count = 0; count < DAY.wrongPasswords; count++) await signIn(base, pick(staff, count), 'not this one', told)
  for (let count = 0; count < DAY.articles; count++) await review(ask, staff, throws, `${day}-${count}`)
  for (const [index, person] of staff.entries())
    if (index % 2 === 0) await ask(person, 'POST', '/notifications/read', { all: true })
}

type Ask = (who: Person, method: string, path: string, body?: object) => Promise<unknown>

async function review(ask: Ask, staff: Staff, throws: Dice, name: string) {
  const [editor, ...others] = [pick(staff, throws(PEOPLE)), pick(staff, throws(PEOPLE)), pick(staff, throws(PEOPLE))]
  if (!editor) return
  const side = (language: typeof ENGLISH) =>
    Array.from({ length: DAY.paragraphs }, () => prose(language, throws, DAY.letters)).join('\n\n')
  const { id } = (await ask(editor, 'POST', '/articles', {
    ...{ title: { source: name, target: name }, sourceLanguage: 'ko', targetLanguage: 'en' },
    ...{ source: side(KOREAN), target: side(ENGLISH), anyway: true },
  })) as { id: string }
  for (const { id: userId } of others) await ask(editor, 'PUT', `/articles/${id}/members`, { userId, role: 'editor' })
  const { items } = (await ask(editor, 'GET', `/articles/${id}/units?limit=200`)) as {
    items: { target: { id: string; text: string; version: number }[] }[]
  }
  const paragraphs = items.flatMap(({ target }) => target)
  const threads: string[] = []
  for (let count = 0; count < DAY.comments; count++) {
    const mention = count % 3 === 0 ? `@[Somebody](${others[0]?.id ?? ''}) ` : ''
    const body = { kind: 'comment', body: `${mention}${prose(ENGLISH, throws, 120)}` }
    const made = await ask(pick(others, count), 'POST', `/paragraphs/${pick(paragraphs, count).id}/threads`, body)
    threads.push((made as { id: string }).id)
  }
  for (const thread of threads.slice(0, DAY.replies))
    await ask(editor, 'POST', `/threads/${thread}/comments`, { body: prose(ENGLISH, throws, 80) })
  for (const thread of threads.slice(0, DAY.resolved)) await ask(editor, 'POST', `/threads/${thread}/resolve`, {})
  for (let count = 0; count < DAY.suggestions; count++) {
    const { id: paragraphId, text, version } = pick(paragraphs, 15 + count)
    const anchor = { version, start: 0, end: text.indexOf(' ') }
    const body = { kind: 'suggestion', anchor, replacement: `Once ${count}` }
    const made = await ask(pick(others, count), 'POST', `/paragraphs/${paragraphId}/threads`, body)
    const { id: threadId } = made as { id: string }
    if (count < DAY.accepted) await ask(editor, 'POST', `/suggestions/${threadId}/accept`, {})
    else if (count < DAY.accepted + DAY.rejected)
      await ask(editor, 'POST', `/suggestions/${threadId}/reject`, { reason: 'It reads well as it is.' })
  }
  for (const person of [editor, ...others]) {
    await ask(person, 'GET', `/articles/${id}/threads?limit=200`)
    await ask(person, 'PUT', `/articles/${id}/visit`, { seq: 10 })
  }
  for (let count = 0; count < DAY.exports; count++)
    await ask(editor, 'GET', `/articles/${id}/export?format=docx&content=tracked`)
}

function asker(base: string, told: Told): Ask {
  return async ({ token }, method, path, body) => {
    told.requests++
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await response.text()
    if (!response.ok)
      note(told, `${response.status} ${method} ${path.replace(/[\w-]{30,}/g, '…')} ${answer.slice(0, 300)}`)
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(answer) : undefined
  }
}

async function signIn(base: string, { email }: Person, password: string, told: Told) {
  told.requests += 2
  const first = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const response = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: {
      cookie: first.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
      origin: base,
    },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  if (response.status >= 500) note(told, `${response.status} sign-in`)
}

function note({ refused }: Told, what: string) {
  refused.set(what, (refused.get(what) ?? 0) + 1)
}

function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}
