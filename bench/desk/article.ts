import { randomUUID } from 'node:crypto'
import { NewArticle } from '@/domain/contract/inputs'
import { CHECK_IDS } from '@/server/checks'
import { createArticle, updateArticle } from '@/server/commands/articles'
import { addUser } from '@/server/commands/people'
import { inChunks } from '@/server/db/chunks'
import { closeDatabase, prisma, useDatabase } from '@/server/db/database'
import { openDatabase } from '@/server/db/open'
import type { Actor } from '@/server/session/actor'
import { actorOfEmail } from '@/server/session/operator'
import { dice } from '../dice'
import { ENGLISH, KOREAN, prose } from '../prose'

export const EDITOR = { email: 'editor@stet.bench', password: 'measured with care', name: 'Editor' }

/** How large an article is, `letters` to a paragraph; of the threads every third is a comment, a suggestion, an issue. */
export type Size = {
  readonly units: number
  readonly threads: number
  readonly letters: number
  /** All its threads are suggestions. */
  readonly suggestions?: true
}

/** An embedded database in a folder, with an editor and an article of each size; answers the articles' ids. */
export async function fill(dataDir: string, sizes: readonly Size[]): Promise<string[]> {
  const database = await openDatabase({ databaseUrl: undefined, dataDir })
  await database.migrate()
  await Promise.resolve(database).then(useDatabase)
  const ids = await addArticles(sizes)
  await closeDatabase()
  return ids
}

/** The same on the open database. */
export async function addArticles(sizes: readonly Size[]): Promise<string[]> {
  await addUser({ ...EDITOR, admin: true })
  const editor = await actorOfEmail(EDITOR.email)
  if (!editor) throw new Error('the editor is active')
  const ids: string[] = []
  for (const size of sizes) ids.push(await articleOf(editor, size))
  return ids
}

async function articleOf(editor: Actor, { units, threads, letters, suggestions }: Size): Promise<string> {
  const throws = dice(1)
  const side = (language: typeof ENGLISH) =>
    Array.from({ length: units }, (_, index) => `${index + 1}. ${prose(language, throws, letters)}`).join('\n\n')
  const { id } = await createArticle(
    { actor: editor },
    NewArticle.parse({
      ...{ title: { source: `${units}`, target: `${units} units` }, sourceLanguage: 'ko', targetLanguage: 'en' },
      ...{ source: side(KOREAN), target: side(ENGLISH), anyway: true },
    }),
  )
  // The two sides are no translations of each other: nearly everything would be found.
  await updateArticle({ actor: editor }, id, { checksOff: [...CHECK_IDS] })
  await addThreads(id, editor.id, threads, suggestions ? ['suggestion'] : ['comment', 'suggestion', 'issue'])
  return id
}

/** Straight into the database: through the commands it would take an hour. Each is about some words of a paragraph. */
async function addThreads(articleId: string, authorId: string, count: number, kinds: readonly string[]) {
  const db = await prisma()
  const paragraphs = await db.paragraph.findMany({
    where: { articleId, side: 'target' },
    orderBy: [{ unit: { position: 'asc' } }, { position: 'asc' }],
  })
  const rows = Array.from({ length: count }, (_, index) => {
    const nth = Math.floor((index * paragraphs.length) / count)
    const paragraph = paragraphs[nth]
    if (!paragraph) throw new Error('an article without paragraphs')
    const words = [...paragraph.text.matchAll(/\S+/g)]
    const word = words[1 + ((index * 7) % (words.length - 2))]
    const start = word?.index ?? 0
    const quote = word?.[0] ?? ''
    const kind = kinds[index % kinds.length]
    return {
      id: randomUUID(),
      kind,
      unitId: paragraph.unitId,
      paragraphId: paragraph.id,
      start,
      end: start + quote.length,
      quote,
    }
  })
  await inChunks(
    rows,
    (json) => db.$executeRaw`
      WITH given AS (
        SELECT * FROM jsonb_to_recordset(${json}::jsonb)
          AS v(id text, kind text, "unitId" text, "paragraphId" text, start int, "end" int, quote text)
      ), threads AS (
        INSERT INTO "Thread" (id, "articleId", "unitId", "paragraphId", kind, "authorId", start, "end", quote, prefix,
          suffix, "anchorState")
        SELECT id, ${articleId}, "unitId", "paragraphId", kind::"ThreadKind", ${authorId}, start, "end", quote, '', '',
          'exact'
        FROM given
      ), suggestions AS (
        INSERT INTO "Suggestion" ("threadId", original, replacement, reason)
        SELECT id, quote, upper(quote), 'It should stand out.' FROM given WHERE kind = 'suggestion'
      ), issues AS (
        INSERT INTO "Issue" ("threadId", category, severity)
        SELECT id, 'accuracy/mistranslation', 'major' FROM given WHERE kind = 'issue'
      )
      INSERT INTO "Comment" (id, "threadId", "authorId", body)
      SELECT gen_random_uuid()::text, id, ${authorId}, 'Is this what the source says?' FROM given
      WHERE kind <> 'suggestion'`,
  )
}
