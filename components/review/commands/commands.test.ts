import { describe, expect, it } from 'vitest'
import { specimen } from '../model/findings.fixture'
import { ableIn, COMMANDS, type Situation } from './commands'

const nothing: Situation = {
  article: { abilities: [], policy: { selfApproval: false, signOffs: 1, rejectReason: false } },
  meId: 'me',
  thread: undefined,
  finding: undefined,
  undoable: false,
  filtering: false,
  mending: false,
  ledger: false,
}
const may = (...abilities: string[]): Situation => ({ ...nothing, article: { ...nothing.article, abilities } })
const names = (situation: Situation): string[] => ableIn(situation).map(({ name }) => name)

describe('the commands of the desk', () => {
  it('have a name and a key each, none twice', () => {
    const keys = COMMANDS.map((command) => `${'shift' in command ? 'shift ' : ''}${command.key}`)
    expect(new Set(keys).size).toBe(COMMANDS.length)
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length)
  })

  it.each([
    ['a reader', nothing, 'nextUnit', true],
    ['a reader', nothing, 'suggest', false],
    ['a translator', may('suggest'), 'suggest', true],
    ['an editor with nothing in focus', may('decide'), 'accept', false],
    ['a reviewer with a finding in focus', { ...may('judge-finding'), finding: specimen('f') }, 'dismiss', true],
    ['a translator with a finding in focus', { ...may('suggest'), finding: specimen('f') }, 'dismiss', false],
    ['who has done nothing', nothing, 'undo', false],
    ['who has done something', { ...nothing, undoable: true }, 'undo', true],
    ['who sees everything', nothing, 'clearFilter', false],
    ['who has chosen what to see', { ...nothing, filtering: true }, 'clearFilter', true],
    ['who mends pairs', { ...may('suggest'), mending: true }, 'suggest', false],
    ['who mends pairs', { ...may('suggest'), mending: true }, 'nextUnit', true],
  ] as const)('$0: $2 $3', (_, situation, name, should) => expect(names(situation).includes(name)).toBe(should))
})
