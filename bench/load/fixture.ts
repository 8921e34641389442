import { encode } from 'next-auth/jwt'
import { setMember } from '@/server/commands/members'
import { addUser } from '@/server/commands/people'
import { prisma } from '@/server/db/database'
import { actorOfEmail } from '@/server/session/operator'
import { beginSession } from '@/server/session/sessions'
import { addArticles, EDITOR } from '../desk/article'
import { inPlace, type Place } from '../server/places'

const SHARED = { units: 120, threads: 150, letters: 240 }
const OWN = { units: 12, threads: 10, letters: 240 }

export type Paragraph = { readonly id: string; readonly unitId: string; readonly text: string }
export type Article = { readonly id: string; readonly paragraphs: readonly Paragraph[] }

/** Somebody with two desks open: at an article that all share, and at one of their own. */
export type Person = { readonly cookie: string; readonly own: Article }
export type Crowd = { readonly shared: Article; readonly people: readonly Person[] }

/** So many people, signed in beforehand: of one address no more than some hundred could sign in within a quarter of an hour. */
export const fillCrowd = (place: Place, count: number, secret: string): Promise<Crowd> =>
  inPlace(place, async () => {
    const [shared = '', ...own] = await addArticles([SHARED, ...Array.from({ length: count }, () => OWN)])
    const editor = await actorOfEmail(EDITOR.email)
    if (!editor) throw new Error('the editor is active')
    const people: Person[] = []
    for (const [index, articleId] of own.entries()) {
      const email = `person${index}@stet.bench`
      const added = await addUser({ email, name: `Person ${index}`, password: EDITOR.password, admin: false })
      for (const id of [shared, articleId]) await setMember({ actor: editor }, id, { userId: added.id, role: 'editor' })
      const entrance = { agent: 'bench', address: '127.0.0.1', atProvider: false }
      const { id: sid } = await beginSession({ id: added.id, email }, entrance)
      const cookie = `next-auth.session-token=${await encode({ token: { sid }, secret })}`
      people.push({ cookie, own: await articleOf(articleId) })
    }
    return { shared: await articleOf(shared), people }
  })

async function articleOf(id: string): Promise<Article> {
  const db = await prisma()
  const paragraphs = await db.paragraph.findMany({
    where: { articleId: id, side: 'target' },
    orderBy: [{ unit: { position: 'asc' } }, { position: 'asc' }],
    select: { id: true, unitId: true, text: true },
  })
  return { id, paragraphs }
}
