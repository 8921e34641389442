import 'server-only'
import { apply } from '@/domain/text/splice'
import type { Article, ParagraphVersion } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { spliceOf } from '../queries/history'

/** Each paragraph's text is its first version with every later splice applied, and its version is the last one's. */
export async function textFaults(db: Reader, { id: articleId }: Pick<Article, 'id'>): Promise<string[]> {
  const paragraphs = await db.paragraph.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    include: { versions: { orderBy: { version: 'asc' } } },
  })
  return paragraphs.flatMap(({ id, text, version, versions }) =>
    [...historyFaults(text, versions), ...numberFaults(version, versions)].map((fault) => `paragraph ${id}: ${fault}`),
  )
}

type Step = Pick<ParagraphVersion, 'version' | 'insert' | 'start' | 'end'>

function historyFaults(text: string, versions: readonly Step[]): string[] {
  let rebuilt = ''
  for (const row of versions) {
    const splice = spliceOf(row)
    if ((row.version === 1) !== (splice === null))
      return [`version ${row.version} is ${splice ? 'a splice on nothing' : 'no splice'}`]
    if (splice && (splice.start < 0 || splice.end < splice.start || splice.end > rebuilt.length))
      return [`version ${row.version} changes words that are not there`]
    rebuilt = splice ? apply(rebuilt, splice) : row.insert
    if (rebuilt !== rebuilt.normalize('NFC')) return [`version ${row.version} is not in NFC`]
  }
  return rebuilt === text ? [] : ['its text is not what its versions make']
}

function numberFaults(version: number, versions: readonly Step[]): string[] {
  const gap = versions.findIndex((row, index) => row.version !== index + 1)
  if (gap >= 0) return [`version ${gap + 1} is missing`]
  return versions.length === version ? [] : [`it stands at version ${version}, its last is ${versions.length}`]
}
