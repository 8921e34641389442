import fs from 'node:fs'
import { expect, test } from 'vitest'
import { backUp } from './backup'
import { at, contentOf, inOwnFolder, newEmbedded } from './backup.fixture'
import { askForBackup, offerBackups } from './socket'
import { writeBackup } from './write'

inOwnFolder()

const ask = (name: string) => askForBackup(at(name))

test('whoever may open the data folder is given a backup by the server that runs on it, as long as it does', async () => {
  const database = await newEmbedded('running')
  await database.migrate()
  await database.prisma.user.create({ data: { email: 'kim@stet.test', name: 'Kim' } })
  const kept = { setting: 'a secret of sixteen', dataDir: at('running') }
  fs.writeFileSync(at('running/stet.sock'), 'left by one that was killed')
  const offer = await offerBackups(at('running'), () => backUp(database, kept))
  expect(fs.statSync(at('running/stet.sock')).mode & 0o077).toBe(0)

  const copying = writeBackup(at('asked.backup'), await ask('running'))
  // Others write meanwhile.
  await database.prisma.user.create({ data: { email: 'lee@stet.test', name: 'Lee' } })
  await copying
  const { tables } = await contentOf(at('asked.backup'))
  expect(tables.User?.map((line) => line.includes('kim@stet.test'))).toEqual([true])
  expect(fs.existsSync(at('running/pg.copy'))).toBe(false)

  await offer?.stop()
  await expect(ask('running')).rejects.toThrow('gives no backups')
})

test('why there is none is told; what breaks off gets no name', async () => {
  fs.mkdirSync(at('failing'))
  let begun = 0
  const offer = await offerBackups(at('failing'), async function* () {
    if (begun++ === 0) throw new Error('the disk is full')
    yield `${JSON.stringify({ stet: 'backup', version: 1, at: '', migrations: ['a'], tables: [], secret: null, secretMark: '' })}\n`
    throw new Error('the disk is full')
  })
  await expect(ask('failing')).rejects.toThrow('the disk is full')
  await expect(writeBackup(at('half.backup'), await ask('failing'))).rejects.toThrow()
  expect(fs.readdirSync(at('.')).filter((name) => name.startsWith('half'))).toEqual([])
  await offer?.stop()
})
