import { randomUUID } from 'node:crypto'
import { addUser, createToken } from '@/server/commands/people'
import { actorOfEmail } from '@/server/session/operator'
import { by } from '@/server/testing/people'
import { type Dice, dice } from '../dice'
import { ENGLISH, KOREAN, prose } from '../prose'
import { inPlace, type Place } from '../server/places'
import { signIn } from '../server/sign-in'

/** What a desk of twelve does in a day. Each article is approved but the first, which is removed the day after. */
export const DAY = {
  ...{ articles: 4, paragraphs: 30, letters: 250 },
  ...{ comments: 12, replies: 6, resolved: 6, suggestions: 12, accepted: 8, exports: 2 },
  ...{ signIns: 12, wrongPasswords: 4 },
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

export type Told = { requests: number; readonly refused: Map<string, number> }

/** From now on somebody is posted every event. */
export const addReceiver = (base: string, staff: Staff, url: string, told: Told) =>
  asker(base, told)(pick(staff, 0), 'POST', '/webhooks', { url })

/** Everything that a desk does on one day; answers with the article that is to be removed on the next. */
export async function workADay(base: string, staff: Staff, day: number, old: string | undefined, told: Told) {
  const ask = asker(base, told)
  if (old !== undefined) await ask(pick(staff, 0), 'DELETE', `/articles/${old}`, {})
  for (let count = 0; count < DAY.signIns + DAY.wrongPasswords; count++) {
    const isWrong = count >= DAY.signIns
    const { status } = await signIn(base, {
      email: pick(staff, count).email,
      password: isWrong ? 'not this one' : PASSWORD,
    })
    told.requests += 2
    if (status !== (isWrong ? 401 : 200)) note(told, `${status} sign-in`)
  }
  const articles = Array.from({ length: DAY.articles }, (_, index) =>
    review(ask, staff, { day, index, throws: dice(day * DAY.articles + index) }),
  )
  const [first] = await Promise.all(articles)
  for (const [index, person] of staff.entries())
    if (index % 2 === 0) await ask(person, 'POST', '/notifications/read', { all: true })
  return first
}

type Ask = (who: Person, method: string, path: string, body?: object) => Promise<unknown>
type Piece = { readonly day: number; readonly index: number; readonly throws: Dice }

/** From its import to its approval. */
async function review(ask: Ask, staff: Staff, { day, index, throws }: Piece): Promise<string> {
  const [editor, ...others] = [pick(staff, index), pick(staff, index + 4), pick(staff, index + 8)]
  if (!editor) throw new Error('there is an editor')
  const side = (language: typeof ENGLISH) =>
    Array.from({ length: DAY.paragraphs }, () => prose(language, throws, DAY.letters)).join('\n\n')
  const title = `Day ${day}, article ${index}`
  const { id } = (await ask(editor, 'POST', '/articles', {
    ...{ title: { source: title, target: title }, sourceLanguage: 'ko', targetLanguage: 'en' },
    ...{ source: side(KOREAN), target: side(ENGLISH), anyway: true },
  })) as { id: string }
  for (const { id: userId } of others) await ask(editor, 'PUT', `/articles/${id}/members`, { userId, role: 'editor' })
  await ask(editor, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
  const { items } = (await ask(editor, 'GET', `/articles/${id}/units?limit=200`)) as { items: Unit[] }
  const paragraphs = items.flatMap(({ target }) => target)
  await discuss(ask, { editor, others, paragraphs, throws })
  await correct(ask, { editor, others, paragraphs, throws })
  for (const person of [editor, ...others]) {
    await ask(person, 'GET', `/articles/${id}/threads?limit=200`)
    await ask(person, 'PUT', `/articles/${id}/visit`, { seq: 10 })
  }
  for (let count = 0; count < DAY.exports; count++)
    await ask(editor, 'GET', `/articles/${id}/export?format=docx&content=tracked`)
  if (index === 0) return id
  for (const unit of items) if (!unit.excluded) await ask(editor, 'PUT', `/units/${unit.id}/sign-off`, {})
  await ask(editor, 'POST', `/articles/${id}/transition`, { to: 'approved' })
  return id
}

type Unit = { id: string; excluded: boolean; target: { id: string; text: string; version: number }[] }
type Reviewed = {
  readonly editor: Person
  readonly others: Staff
  readonly paragraphs: Unit['target']
  readonly throws: Dice
}

async function discuss(ask: Ask, { editor, others, paragraphs, throws }: Reviewed) {
  for (let count = 0; count < DAY.comments; count++) {
    const mention = count % 3 === 0 ? `@[Somebody](${editor.id}) ` : ''
    const body = { kind: 'comment', body: `${mention}${prose(ENGLISH, throws, 120)}` }
    const made = await ask(pick(others, count), 'POST', `/paragraphs/${pick(paragraphs, count).id}/threads`, body)
    const { id } = made as { id: string }
    if (count < DAY.replies) await ask(editor, 'POST', `/threads/${id}/comments`, { body: prose(ENGLISH, throws, 80) })
    if (count < DAY.resolved) await ask(editor, 'POST', `/threads/${id}/resolve`, {})
  }
}

async function correct(ask: Ask, { editor, others, paragraphs }: Reviewed) {
  for (let count = 0; count < DAY.suggestions; count++) {
    const { id: paragraphId, text, version } = pick(paragraphs, 15 + count)
    const anchor = { version, start: 0, end: text.indexOf(' ') }
    const body = { kind: 'suggestion', anchor, replacement: `Once ${count}` }
    const made = await ask(pick(others, count), 'POST', `/paragraphs/${paragraphId}/threads`, body)
    const { id } = made as { id: string }
    if (count < DAY.accepted) await ask(editor, 'POST', `/suggestions/${id}/accept`, {})
    else await ask(editor, 'POST', `/suggestions/${id}/reject`, { reason: 'It reads well as it is.' })
  }
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

function note({ refused }: Told, what: string) {
  refused.set(what, (refused.get(what) ?? 0) + 1)
}

function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}
