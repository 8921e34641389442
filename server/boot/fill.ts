import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { NewArticle } from '@/domain/contract/inputs'
import { joinSample } from '../commands/members'
import { appendEvent } from '../commands/write'
import { prisma } from '../db/database'
import { type Reader, transaction } from '../db/transaction'
import { importUpload } from '../import/import-upload'
import { uploadFromText } from '../import/upload'
import { saveImport } from '../manuscript/save-import'
import { hashPassword } from '../session/credentials'

const SAMPLE = path.resolve('prisma/sample')

/** On an empty database: adds the sample article, so that there is something to review. Returns whether it did. */
export async function addSample(now: Date): Promise<boolean> {
  // Asked beforehand too: most starts needn't read it.
  if (await isUsed(await prisma())) return false
  const read = (name: string) => fs.readFileSync(path.join(SAMPLE, name), 'utf8')
  const input = NewArticle.parse({
    sourceLanguage: 'ko',
    targetLanguage: 'en',
    format: 'markdown',
    source: read('source.ko.md'),
    target: read('target.en.md'),
  })
  const imported = importUpload(uploadFromText(input))
  return transaction(async (tx) => {
    if (await isUsed(tx)) return false
    const article = await saveImport(tx, imported, null, now)
    await appendEvent(tx, article, null, 'article.created', { units: imported.units.length }, now)
    return true
  })
}

/** Whether nothing of this would be added. */
export const isFilled = async (db: Reader, demo: boolean): Promise<boolean> =>
  (await isUsed(db)) && (!demo || (await db.user.count()) > 0)

const isUsed = async (db: Reader) => (await db.article.count()) > 0 || (await db.user.count()) > 0

const PASSWORD = 'stet-demo-2026'

/** The people of a demonstration; the admin is no member of the sample. */
const PEOPLE = [
  { email: 'editor@stet.test', name: 'Yoon Ha-rin', role: 'editor' },
  { email: 'editor2@stet.test', name: 'Daniel Park', role: 'editor' },
  { email: 'reviewer@stet.test', name: '김민준', role: 'reviewer' },
  { email: 'translator@stet.test', name: '서지우', role: 'translator' },
  { email: 'viewer@stet.test', name: 'Clara Jung', role: 'viewer' },
  { email: 'admin@stet.test', name: 'Admin', role: null },
] as const

/** Adds the demo people if there is nobody yet. Returns whether it did. */
export async function addDemoPeople(now: Date): Promise<boolean> {
  const db = await prisma()
  if ((await db.user.count()) > 0) return false
  const passwordHash = await hashPassword(PASSWORD)
  return transaction(async (tx) => {
    if ((await tx.user.count()) > 0) return false
    for (const { email, name, role } of PEOPLE) {
      const user = await tx.user.create({ data: { email, name, passwordHash, admin: role === null } })
      if (role) await joinSample(tx, user, role, now)
    }
    return true
  })
}
