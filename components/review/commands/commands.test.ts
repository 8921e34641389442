import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LinkRelation } from '@/domain/contract/names'
import en from '@/messages/en.json' with { type: 'json' }
import ko from '@/messages/ko.json' with { type: 'json' }
import { newDraft } from '../model/draft'
import { enterRow } from '../state/go-to'
import { CANNOT, type Command, type Mode, modeOf, reasonOf } from './command'
import { COMMANDS, type CommandName, commandNamed, KEYMAPS, keysOf } from './commands'
import { createTestDesk, FINDINGS, OUTSIDE, PARTS, REMARKS, type TestDesk, THREADS } from './desk.fixture'
import { keymapOf } from './keys'
import { commandItems } from './palette-items'
import { pressKey } from './use-command'

const MODES: readonly Mode[] = ['review', 'alignment']

/** Where one can be on the desk; each command can be run in one of them at least, in each of its modes. */
const SITUATIONS: Readonly<Record<string, () => TestDesk>> = {
  'in the middle': () => createTestDesk(),
  'before the review': () => createTestDesk({ status: 'draft' }),
  'after the approval': () => createTestDesk({ status: 'approved' }),
  'at a suggestion': () => desk(({ store }) => store.focusThread(item('first'))),
  'at a finding': () => desk(({ store }) => store.focusThread(item('f-d'))),
  'with words selected': () => desk(({ store }) => store.select(words('target'))),
  'linking a gap, with the other words selected': () => linking('needs'),
  'linking a gap in another relation': () => linking('contradicts'),
  'after a jump to words that a card quotes': () => desk(({ store }) => store.jumpFrom({ at: 'thread', id: 'first' })),
  'with names and numbers shown': () => desk(({ store }) => store.toggleTerms()),
  'with a filter, an act to undo, and larger text': () =>
    desk(({ store }) => {
      store.chooseFilter({ kind: ['gap'] })
      store.rememberUndo({ label: 'Undone', run: () => store.say('Undone') }, 'Done')
      store.noteUndone('Undone', { label: 'Done again', run: () => store.say('Done again') })
      store.chooseTextSize('large')
      store.chooseView('revised')
    }),
  'aligning at the first of two paragraphs': () => aligning('y', 'target'),
  'aligning at the second of two paragraphs': () => aligning('c', 'source'),
  'aligning what is set aside': () => aligning('u-e', 'target', 'u-e'),
  'aligning before the review': () => {
    const at = createTestDesk({ status: 'draft' })
    at.store.editAlignment(unit(at, 'u-a'), { place: 'x', side: 'target' })
    return at
  },
  'aligning with a filter and an act to undo': () => {
    const at = SITUATIONS['with a filter, an act to undo, and larger text']?.() ?? createTestDesk()
    at.store.editAlignment(unit(at, 'u-b'), { place: 'z', side: 'target' })
    return at
  },
  ...Object.fromEntries(
    REMARKS.map((remark) => [
      `at ${remark.id}`,
      () => {
        const at = createTestDesk({ threads: [...THREADS, ...REMARKS] })
        at.store.focusThread(remark)
        return at
      },
    ]),
  ),
  'at what was decided in a file': () => {
    const at = createTestDesk({ threads: [...THREADS, OUTSIDE] })
    at.store.focusThread(OUTSIDE)
    return at
  },
  'a rewrite': () => {
    const at = createTestDesk({ threads: [...THREADS, ...PARTS] })
    const [part] = PARTS
    if (part) at.store.focusThread(part)
    return at
  },
}

/** An act was done before, and another is under way. */
function acting(isUndoable: boolean): TestDesk {
  const at = SITUATIONS['with a filter, an act to undo, and larger text']?.() ?? createTestDesk()
  at.store.startAct('another', isUndoable)
  return at
}

function desk(arrange: (at: TestDesk) => void): TestDesk {
  const at = createTestDesk()
  arrange(at)
  return at
}
const linking = (relation: LinkRelation) =>
  desk(({ store }) => {
    store.openDraft(newDraft('draft', 'gap', null))
    store.startLinking('draft', relation)
    store.select(words('target'))
  })
const aligning = (place: string, side: 'source' | 'target', unitId = 'u-b') =>
  desk((at) => at.store.editAlignment(unit(at, unitId), { place, side }))

function unit({ context }: TestDesk, unitId: string) {
  const found = context.onDesk.units.find(({ id }) => id === unitId)
  if (!found) throw new Error(`no unit ${unitId}`)
  return found
}
function item(id: string) {
  const found = [...THREADS, ...FINDINGS].find((one) => one.id === id)
  if (!found) throw new Error(`nothing is called ${id}`)
  return found
}
const words = (side: 'source' | 'target') =>
  ({ paragraphId: 'y', unitId: 'u-b', side, version: 1, start: 0, end: 1, quote: 'y' }) as const

/** What running something changed: in the state of the desk, at the server, in the browser. */
async function changedBy(at: TestDesk, run: () => void) {
  const before = serialise(at.store.get())
  run()
  // All that is done in the browser; the server doesn't answer.
  await new Promise((resolve) => setTimeout(resolve))
  expect([serialise(at.store.get()) !== before, at.asked.length > 0]).toContain(true)
  return { state: serialise(at.store.get()), asked: at.asked, page: { ...document.documentElement.dataset } }
}

/** The state in words: of a function only that it is there, of what is random (a key) nothing. */
const serialise = (state: object): string =>
  JSON.stringify(state, (name, value) => {
    if (name === 'attempts') return undefined
    if (value instanceof Set || value instanceof Map) return [...value]
    return typeof value === 'function' ? 'function' : value
  })

const press = (key: string) => {
  const [name = '', ...shift] = key === '-' ? [key] : key.split('-').reverse()
  return {
    key: name,
    code: '',
    ctrlKey: shift.includes('Mod'),
    shiftKey: shift.includes('Shift') || key === '?',
    metaKey: false,
    altKey: false,
  }
}

afterEach(() => void vi.unstubAllGlobals())

/** What is only for an approved article, whose alignment can't be edited. */
const AFTER_APPROVAL: ReadonlySet<string> = new Set(['reopen', 'approval'])

const CASES = COMMANDS.flatMap((command) =>
  MODES.filter((mode) => (command.mode ?? mode) === mode)
    .filter((mode) => mode === 'review' || !AFTER_APPROVAL.has(command.name))
    .map((mode) => ({ name: command.name, mode })),
)

describe('every command', () => {
  it.each(CASES)(
    '$name, while one is in $mode, does the same by its key and from the palette',
    async ({ name, mode }) => {
      const command: Command = commandNamed(name)
      const can = Object.values(SITUATIONS).filter((situation) => {
        const { context } = situation()
        return modeOf(context) === mode && reasonOf(command, context) === null
      })
      expect(can.length).toBeGreaterThan(0)
      for (const situation of can) {
        const at = situation()
        const byPalette = await changedBy(at, () =>
          name === 'palette'
            ? command.run(at.context)
            : commandItems(at.context)
                .find(({ id }) => id === name)
                ?.run(),
        )
        for (const key of KEYMAPS[mode].shownKeys(command)) {
          const again = situation()
          const byKey = await changedBy(again, () => pressKey(again.context, press(key), 'row'))
          expect(byKey).toEqual(byPalette)
        }
      }
    },
  )

  it('is called something, and says why it can’t be run, in both languages', () => {
    for (const messages of [en, ko]) {
      const has = (path: string) =>
        typeof path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], messages.desk)
      const labels: string[] = []
      const { context } = createTestDesk()
      for (const command of COMMANDS) command.label(((key: string) => labels.push(key)) as never)
      const reasons = Object.values(SITUATIONS).flatMap((situation) =>
        COMMANDS.flatMap((command) => reasonOf(command, situation().context) ?? []),
      )
      for (const path of [...labels, ...reasons, ...CANNOT.map((name) => `cannot.${name}`)])
        expect([path, has(path)]).toEqual([path, 'string'])
      expect(context.desk.t('cannot.approved')).not.toBe('')
    }
  })
})

describe('the keys', () => {
  it.each(MODES)('are no two commands’ at once in %s', (mode) => {
    const inMode = COMMANDS.filter((command) => command.mode === mode || command.mode === undefined)
    const own = (layer: Command['mode'], of: 'keys' | 'rowKeys') =>
      inMode.filter((command) => command.mode === layer).flatMap((command) => command[of] ?? [])
    for (const layer of [mode, undefined])
      for (const of of ['keys', 'rowKeys'] as const) {
        const shared = own(layer, of).filter((key, at, all) => all.indexOf(key) !== at)
        for (const key of shared)
          for (const situation of Object.values(SITUATIONS)) {
            const { context } = situation()
            const can = inMode.filter((one) => one.mode === layer && one[of]?.includes(key) && !reasonOf(one, context))
            expect([key, can.map(({ name }) => name)]).toEqual([key, can.slice(0, 1).map(({ name }) => name)])
          }
      }
    // While pairs are edited some keys mean something else (below); in review none may be taken from what is for both.
    if (mode === 'review')
      for (const of of ['keys', 'rowKeys'] as const)
        expect(own(mode, of).filter((key) => own(undefined, of).includes(key))).toEqual([])
  })

  it('mean something else while pairs are edited only where that is meant', () => {
    const lost = COMMANDS.filter(
      (command) => command.mode === undefined && keysOf(command.name).length > keysOf(command.name, 'alignment').length,
    )
    expect(lost.map(({ name }) => name)).toEqual(['nextUnit', 'previousUnit', 'copyLink', 'show:list'])
    expect(keysOf('nextUnit', 'alignment')).toEqual(['J'])
    expect(KEYMAPS.alignment.commandsAt(press('x'), false).map(({ name }) => name)).toEqual(['exclude'])
  })

  it('are taken from the list', () => {
    const run = () => {}
    const one: Command = { name: 'one', label: () => 'One', group: 'go', keys: ['a'], run }
    const shifted: Command = { name: 'shifted', label: () => 'Shifted', group: 'go', keys: ['Shift-a'], run }
    const { commandsAt } = keymapOf([one, shifted], 'review')
    expect(commandsAt(press('a'), false)).toEqual([one])
    expect(commandsAt(press('Shift-a'), false)).toEqual([shifted])
    // With the Korean layout on.
    expect(commandsAt({ key: 'ㅁ', code: 'KeyA', shiftKey: false }, false)).toEqual([one])
    expect(commandsAt(press('b'), false)).toEqual([])
  })

  it('are the browser’s in fields, on choices and with a modifier', () => {
    const { context, store } = createTestDesk()
    const before = serialise(store.get())
    expect(pressKey(context, press('j'), 'field')).toBe(false)
    expect(pressKey(context, { ...press('j'), metaKey: true }, 'page')).toBe(false)
    expect(pressKey(context, press('ArrowDown'), 'choice')).toBe(false)
    expect(pressKey(context, press('ArrowDown'), 'page')).toBe(false)
    expect(serialise(store.get())).toBe(before)
    expect(pressKey(context, press('Mod-z'), 'field')).toBe(false)
    expect(pressKey(context, press('Mod-k'), 'field')).toBe(true)
    expect(store.get().dialog).toBe('palette')
  })

  it('say why they do nothing now, to the ear and to the eye', () => {
    const { context, store } = createTestDesk()
    expect(pressKey(context, press('a'), 'page')).toBe(true)
    expect(store.get()).toMatchObject({
      said: { text: 'No suggestion is selected.' },
      explained: { text: 'No suggestion is selected.' },
    })
    pressKey(context, press('j'), 'page')
    expect(store.get().explained).toBeNull()
  })

  it('act on what has the browser’s focus: a card of another row is let go', () => {
    for (const [row, accepts] of [
      ['u-a', true],
      ['u-d', false],
    ] as const) {
      const at = desk(({ store }) => store.focusThread(item('first')))
      enterRow(at.context.desk, unit(at, row), false)
      pressKey(at.context, press('a'), 'row')
      expect([row, at.asked.some((one) => one.includes('/suggestions/first/accept'))]).toEqual([row, accepts])
    }
  })

  it('undo and redo as everywhere else too', () => {
    for (const [key, name] of [
      ['Mod-z', 'undo'],
      ['Mod-Shift-z', 'redo'],
      ['Mod-y', 'redo'],
    ] as const)
      expect([key, KEYMAPS.review.commandsWithMod(press(key))[0]?.name]).toEqual([key, name])
    expect(KEYMAPS.review.commandsWithMod(press('Mod-j'))).toEqual([])
  })
})

it.each([
  ['at gap-open', 'gap-open'],
  ['at gap-noted', undefined],
  ['at a suggestion', undefined],
] as const)('a paragraph rewritten %s is rewritten for %s', async (situation, fixesId) => {
  const at = SITUATIONS[situation]?.() ?? createTestDesk()
  await changedBy(at, () => commandNamed('rewrite').run(at.context))
  expect(at.store.get().inlineEdits.map((edit) => edit.fixesId)).toEqual([fixesId])
})

const editing = () =>
  desk(({ store }) => {
    store.focusThread(item('first'))
    store.openForm('first', 'edit')
  })

describe('a command can’t be run', () => {
  it.each([
    ['by a reader', () => createTestDesk({ role: 'viewer' }), 'suggest', 'cannot.role.suggest'],
    ['by a translator', () => createTestDesk({ role: 'translator' }), 'accept', 'cannot.role.decide'],
    ['after the approval', SITUATIONS['after the approval'], 'suggest', 'cannot.approved'],
    [
      'after the approval, by a reader',
      () => createTestDesk({ role: 'viewer', status: 'approved' }),
      'suggest',
      'cannot.role.suggest',
    ],
    ['without a suggestion in focus', SITUATIONS['in the middle'], 'accept', 'cannot.noSuggestion'],
    [
      'on one’s own suggestion',
      () => desk(({ store }) => store.focusThread(item('own'))),
      'accept',
      'cannot.offer.own',
    ],
    ['while its wording is edited', editing, 'accept', 'cannot.beingEdited'],
    ['without a finding in focus', SITUATIONS['in the middle'], 'dismiss', 'cannot.noFinding'],
    ['on what has no gap', SITUATIONS['at a suggestion'], 'end:fixed', 'cannot.offer.no-gap'],
    ['on a gap that ended otherwise', SITUATIONS['at gap-noted'], 'end:waived', 'cannot.offer.decided'],
    ['on an undecided suggestion', SITUATIONS['at a suggestion'], 'resolve', 'cannot.undecided'],
    ['without a thread in focus', SITUATIONS['in the middle'], 'resolve', 'cannot.noThread'],
    ['while nothing can be undone', SITUATIONS['in the middle'], 'undo', 'cannot.nothingToUndo'],
    ['while an act is under way that can be undone only then', () => acting(true), 'undo', 'cannot.underWay'],
    ['while an act is under way that can be undone only then', () => acting(true), 'redo', 'cannot.underWay'],
    ['while something is under way that can’t be undone', () => acting(false), 'undo', null],
    ['without a filter', SITUATIONS['in the middle'], 'clearFilter', 'cannot.notFiltering'],
    ['while pairs are edited', SITUATIONS['aligning what is set aside'], 'suggest', 'cannot.whileAligning'],
    ['while no pairs are edited', SITUATIONS['in the middle'], 'merge', 'cannot.onlyAligning'],
    ['where nothing can be split', SITUATIONS['aligning what is set aside'], 'split', 'alignment.cannot.split'],
    [
      'on words of the source',
      () => desk(({ store }) => store.select(words('source'))),
      'suggest',
      'compose.sourceStays',
    ],
  ] as const)('%s: $2, $3', (_, situation, name: CommandName, reason) => {
    expect(situation && reasonOf(commandNamed(name), situation().context)).toBe(reason)
  })
})
