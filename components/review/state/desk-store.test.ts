import { describe, expect, it, test } from 'vitest'
import type { Unit } from '@/domain/contract/shapes'
import { newDraft } from '../model/draft'
import { newStore } from './desk.fixture'
import type { DeskStore } from './desk-store'

const unit = { id: 'u2', source: [], target: [] } as unknown as Unit

/** A reason is being written in the card of t1, which is in focus. */
const writing = () => {
  const store = newStore({ unitId: 'u1', threadId: 't1' })
  store.openForm('t1', 'reject')
  return store
}

describe('a form stays open as long as its own card is in focus', () => {
  it.each<[string, (store: DeskStore) => void]>([
    ['its thread comes into focus again', (store) => store.focusThread({ id: 't1', unitId: 'u1' })],
    ['its card is led to', (store) => store.focusThread({ id: 't1' })],
    ['words are selected', (store) => store.select(null)],
    ['another view is chosen', (store) => store.chooseView('revised')],
    ['a dialog opens', (store) => store.openDialog('keys')],
    ['the browser’s focus comes into its row', (store) => store.enterRow(unit, true, true)],
    ['one is led to other words', (store) => store.leadToUnit('u2')],
  ])('it stays when %s', (_, act) => {
    const store = writing()
    act(store)
    expect(store.get().form).toEqual({ threadId: 't1', name: 'reject' })
  })

  it.each<[string, (store: DeskStore) => void]>([
    ['another thread', (store) => store.focusThread({ id: 't2', unitId: 'u2' })],
    ['a thread about the article', (store) => store.focusThread({ id: 't2', unitId: null })],
    ['the card of another', (store) => store.focusThread({ id: 'f1' })],
    ['nothing', (store) => store.blurThread()],
    ['a unit', (store) => store.focusUnit('u1')],
    ['a row that holds another, as the browser has it', (store) => store.enterRow(unit, false, false)],
    ['a draft', (store) => store.openDraft(newDraft('d1', 'comment', null))],
    ['an editor in the text', (store) => store.openInlineEdit({ kind: 'insert', id: 'e1', unitId: 'u2', after: null })],
    ['the editing of the alignment', (store) => store.editAlignment(unit, { place: 'u2', side: 'target' } as never)],
    ['a name in the text', (store) => store.goToTerm({} as never)],
  ])('it closes when the focus goes to %s', (_, act) => {
    const store = writing()
    act(store)
    expect(store.get()).toMatchObject({ form: null })
    // And isn't there again when one comes back.
    store.focusThread({ id: 't1', unitId: 'u1' })
    expect(store.get().form).toBeNull()
  })

  it('its words outlive it', () => {
    const store = writing()
    store.type('t1:reject', 'Not so.')
    store.focusThread({ id: 't2' })
    expect(store.get().typed).toEqual({ 't1:reject': 'Not so.' })
  })
})

describe('a thread in focus', () => {
  it.each([
    ['is in its unit', { id: 't', unitId: 'u2' }, 'u2'],
    ['leaves one where one is, being about the article', { id: 't', unitId: null }, 'u1'],
  ])('%s', (_, thread, unitId) => {
    const store = newStore({ unitId: 'u1' })
    store.focusThread(thread)
    expect(store.get()).toMatchObject({ threadId: 't', unitId })
  })

  it('is seen in the redline, which alone shows cards', () => {
    const store = newStore()
    store.chooseView('original')
    store.focusThread({ id: 't' })
    expect(store.get().view).toBe('redline')
  })
})

test('a caret in the text goes from view to view, but for the one that draws every change', () => {
  const store = newStore()
  store.putTextCaret({ paragraphId: 'p', anchor: 0, focus: 3 })
  store.chooseView('original')
  expect(store.get().textCaret).toMatchObject({ focus: 3 })
  store.chooseView('changes')
  expect(store.get().textCaret).toBe(null)
})

describe('what is written', () => {
  it('makes way for the next where nothing was typed in it', () => {
    const store = newStore()
    store.openDraft(newDraft('d1', 'comment', null))
    store.openDraft(newDraft('d2', 'comment', null))
    store.type('d2:body', 'Why?')
    store.openDraft(newDraft('d3', 'gap', null))
    expect(store.get()).toMatchObject({ drafts: [{ id: 'd2' }, { id: 'd3' }], draftId: 'd3' })
  })

  it('goes with its draft', () => {
    const store = newStore()
    store.openDraft(newDraft('d1', 'comment', null))
    store.type('d1:body', 'Why?')
    store.type('t1:reply', 'So.')
    store.removeDraft('d1')
    expect(store.get()).toMatchObject({ drafts: [], draftId: null, typed: { 't1:reply': 'So.' } })
  })

  it('is forgotten by field', () => {
    const store = newStore()
    for (const key of ['t1:fixed', 't1:noted', 't1:reply', 't10:fixed']) store.type(key, 'words')
    store.forgetTyped('t1', ['fixed', 'noted'])
    expect(Object.keys(store.get().typed)).toEqual(['t1:reply', 't10:fixed'])
  })

  it('is on again where its words were put, or linked', () => {
    const store = newStore()
    store.openDraft({ ...newDraft('d1', 'gap', null), lost: true })
    store.startLinking('d1', 'needs')
    const place = { paragraphId: 'p', unitId: 'u', side: 'target', version: 2, range: null, quote: 'x' } as const
    store.moveDraft('d1', place)
    store.linkDraft('d1', [{ paragraphId: 'q', start: 0, end: 1, quote: 'y', relation: 'needs' }])
    expect(store.get()).toMatchObject({
      drafts: [{ place, lost: false, links: [{ paragraphId: 'q' }] }],
      draftId: 'd1',
      linkingId: null,
    })
  })
})

describe('who listens', () => {
  it('hears of a change, and of none where nothing changes', () => {
    const store = newStore({ unitId: 'u1' })
    let heard = 0
    const stop = store.subscribe(() => heard++)
    store.focusUnit('u2')
    store.focusUnit('u2')
    expect(heard).toBe(1)
    stop()
    store.focusUnit('u3')
    expect(heard).toBe(1)
  })
})
