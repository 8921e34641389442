import { setMember } from '@/server/commands/members'
import { addUser, createToken } from '@/server/commands/people'
import { prisma } from '@/server/db/database'
import { actorOfEmail } from '@/server/session/operator'
import { addArticles, EDITOR } from '../desk/article'
import { inPlace, type Place } from '../server/places'

/** Who is hostile: any member, a viewer too. */
const VIEWERS = 8
export const PASSWORD = EDITOR.password

export type Person = { readonly email: string; readonly id: string; readonly headers: Readonly<Record<string, string>> }

export type Desk = {
  readonly viewers: readonly Person[]
  /** Is a translator in the short article, and may comment there. */
  readonly writer: Person
  readonly admin: Person
  /** Works in another article than the others, and comments. */
  readonly colleague: Person
  readonly quiet: { readonly id: string; readonly paragraphId: string }
  readonly short: { readonly id: string; readonly paragraphId: string }
  readonly long: { readonly id: string }
}

const SHORT = { units: 17, threads: 40, letters: 400 }
const LONG = { units: 5_000, threads: 1_000, letters: 200 }
const QUIET = { units: 40, threads: 20, letters: 300 }

/** A desk with a short, a long and a quiet article. */
export const fillDesk = (place: Place): Promise<Desk> =>
  inPlace(place, async () => {
    const [short = '', long = '', quiet = ''] = await addArticles([SHORT, LONG, QUIET])
    const admin = await personOf(EDITOR.email)
    const editor = await actorOfEmail(EDITOR.email)
    if (!editor) throw new Error('the editor is active')
    const member = async (name: string, articles: readonly string[], role: 'viewer' | 'translator' | 'editor') => {
      const email = `${name}@stet.bench`
      await addUser({ email, name, password: PASSWORD, admin: false })
      for (const id of articles) await setMember({ actor: editor }, id, { email, role })
      return personOf(email)
    }
    const viewers: Person[] = []
    for (let count = 0; count < VIEWERS; count++) viewers.push(await member(`viewer${count}`, [short, long], 'viewer'))
    return {
      viewers,
      admin,
      writer: await member('writer', [short], 'translator'),
      colleague: await member('colleague', [quiet], 'editor'),
      quiet: { id: quiet, paragraphId: await paragraphOf(quiet) },
      short: { id: short, paragraphId: await paragraphOf(short) },
      long: { id: long },
    }
  })

async function personOf(email: string): Promise<Person> {
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error(`${email} is active`)
  const { token } = await createToken({ actor }, { name: 'bench' })
  return { email, id: actor.id, headers: { authorization: `Bearer ${token}` } }
}

async function paragraphOf(articleId: string): Promise<string> {
  const db = await prisma()
  const found = await db.paragraph.findFirstOrThrow({ where: { articleId, side: 'target' }, select: { id: true } })
  return found.id
}
