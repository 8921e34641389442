import { examine } from '@/server/doctor/doctor'
import { type Finding, ok, wrong } from '@/server/doctor/finding'
import { readSettings, SettingError } from '@/server/env'
import { placeOf, read, Usage } from './arguments'
import type { Terminal } from './terminal'

/** A line for each thing that Stet needs; exits with 1 where one is wrong. */
export async function doctor(args: string[], terminal: Terminal): Promise<number> {
  const { values } = read(args, { backups: { type: 'string' }, within: { type: 'string' } })
  const hours = values.within === undefined ? undefined : Number(values.within)
  if (hours !== undefined && !(hours > 0)) throw new Usage('--within is a number of hours')
  const folder = values.backups === undefined ? undefined : placeOf(values.backups)
  const findings = await findingsOf(folder, hours)
  const width = Math.max(...findings.map(({ about }) => about.length))
  for (const { state, about, words } of findings)
    await terminal.write(`${state.padEnd(5)}  ${about.padEnd(width)}  ${words}\n`)
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0
}

/** Where settings are wrong nothing else can be judged. */
async function findingsOf(folder: string | undefined, hours: number | undefined): Promise<Finding[]> {
  try {
    const settings = readSettings(process.env)
    return [ok('settings', 'can be read'), ...(await examine(settings, { folder, hours }))]
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    return error.lines.map((line) => wrong('settings', line))
  }
}
