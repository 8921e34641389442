import fs from 'node:fs'
import { expect, inject, test } from 'vitest'
import { database } from '../db/database'
import type { Database } from '../db/open'
import { lastFailure, startBackups } from './automatic'
import { at, inOwnFolder, newEmbedded } from './backup.fixture'
import { kept } from './keep'
import { openForRestore } from './restore'

inOwnFolder()

const HOUR = 3_600_000
const SECRET = { setting: 'a secret of sixteen', dataDir: '' }
const NOW = new Date('2026-11-30T14:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

async function place(name: string): Promise<Database> {
  const open = await (inject('postgres') === '' ? newEmbedded(name) : database())
  await open.migrate()
  return open
}

test('backups are made when it is time, by one instance, and go by the rule; failures are told until one is made', async () => {
  const open = await place('automatic')
  const settings = { to: at('backups'), s3: undefined, every: 24, days: 2, weeks: 0 }
  const [one, other] = [startBackups(open, SECRET, settings), startBackups(open, SECRET, settings)]
  const files = () => fs.readdirSync(at('backups')).sort()
  try {
    expect(await one.look(NOW)).toBe(at('backups/stet-2026-11-30T140000Z.backup'))
    expect(await one.look(later(23))).toBeUndefined()
    const made = await Promise.all(
      inject('postgres') === '' ? [one.look(later(24))] : [one.look(later(24)), other.look(later(24))],
    )
    expect(made.filter((file) => file !== undefined)).toHaveLength(1)
    // What a process leaves that is killed meanwhile.
    fs.writeFileSync(at('backups/stet-2026-12-01T150000Z.backup.part'), 'cut')
    await one.look(later(48))
    expect(files()).toEqual(['stet-2026-12-01T140000Z.backup', 'stet-2026-12-02T140000Z.backup'])
    for (const file of files()) await openForRestore(at(`backups/${file}`))

    fs.writeFileSync(at('no-folder'), '')
    const failing = startBackups(open, SECRET, { ...settings, to: at('no-folder/backups') })
    expect(await failing.look(NOW)).toBeUndefined()
    expect(lastFailure()).toContain('no-folder')
    await failing.stop()
    await one.look(later(72))
    expect(lastFailure()).toBeUndefined()
  } finally {
    await Promise.all([one.stop(), other.stop()])
  }
})

test('those of a time when the clock was ahead keep none waiting, and take the place of none', async () => {
  const open = await place('clock-ahead')
  const backups = startBackups(open, SECRET, { to: at('ahead'), s3: undefined, every: 24, days: 2, weeks: 0 })
  const days = () => fs.readdirSync(at('ahead')).map((name) => name.slice(5, 15))
  try {
    for (const hours of [30 * 24, 31 * 24, 32 * 24, 0, 1, 24, 48]) await backups.look(later(hours))
    expect(days().sort()).toEqual(['2026-12-01', '2026-12-02', '2026-12-31', '2027-01-01'])
  } finally {
    await backups.stop()
  }
})

test('the last one of each of so many days and weeks is kept', () => {
  const day = (date: string, hour = '12') => Date.parse(`2026-${date}T${hour}:00:00Z`)
  const all = Array.from({ length: 40 }, (_, index) => day('10-20') + index * 24 * HOUR)
  const days = (some: Set<number>) => [...some].sort().map((time) => new Date(time).toISOString().slice(5, 10))
  // Sundays, but for the week that isn’t over.
  expect(days(kept(all, { days: 3, weeks: 3 }))).toEqual(['11-15', '11-22', '11-26', '11-27', '11-28'])
  expect(days(kept([day('11-01', '01'), day('11-01', '23')], { days: 7, weeks: 4 }))).toEqual(['11-01'])
  expect([...kept([day('11-01', '01'), day('11-01', '23')], { days: 7, weeks: 4 })]).toEqual([day('11-01', '23')])
})
