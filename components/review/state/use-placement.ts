import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { lowestEdge, type Placeable, placeCards } from '../model/cards'
import { isPressed, letGo } from './elements'

const GAP = 8
/** Below this width the cards come from the foot of the screen; the style sheet says the same. */
const NARROW = '(max-width: 899px)'

/** There is room for the text alone: cards and lists cover it. */
export const isNarrow = () => matchMedia(NARROW).matches

/** The same for a view, which is drawn anew when it changes. The server doesn't know, and draws what a narrow screen shows. */
export const useNarrow = (): boolean => useSyncExternalStore(onWidth, isNarrow, () => true)

function onWidth(changed: () => void) {
  const width = matchMedia(NARROW)
  width.addEventListener('change', changed)
  return () => width.removeEventListener('change', changed)
}

type Elements = { layer: RefObject<HTMLElement | null>; focused: string | null }

/**
 * Moves each card beside its words, after every drawing and whenever the text or a card changes its size. The places
 * are written to the elements and not kept in React: a card that moves needs no drawing. While something is pressed none
 * moves, or the click would miss it.
 */
export function usePlacement({ layer, focused }: Elements) {
  const latest = useRef({ focused, place: () => {} })
  // Kept through the drawings: what is observed anew reports its size, and everything would be placed twice.
  useLayoutEffect(() => {
    const cards = layer.current
    // What holds the rows and the margin. A ref to it isn't there yet when this first runs.
    const around = cards?.closest<HTMLElement>('[data-sheet]')
    if (!around || !cards) return
    let frame = 0
    const place = () => {
      const held = isPressed()
      cancelAnimationFrame(frame)
      frame = held ? requestAnimationFrame(place) : 0
      // What has just been drawn is placed now, and needn't be once more.
      follow(marks.takeRecords())
      placed = arrange(around, cards, latest.current.focused, held)
    }
    latest.current.place = place
    const later = () => {
      frame ||= requestAnimationFrame(place)
    }
    let placed: ReadonlyMap<Element, number> = new Map()
    const sizes = new ResizeObserver((changes) => {
      // A card that opened has been placed with the height that is told here.
      const isNew = ({ target }: ResizeObserverEntry) =>
        !(target instanceof HTMLElement) || placed.get(target) !== target.offsetHeight
      if (changes.some(isNew)) later()
    })
    sizes.observe(around)
    for (const card of cards.children) sizes.observe(card)
    const follow = (changes: readonly MutationRecord[]) => {
      for (const { target, addedNodes, removedNodes } of changes) {
        if (target !== cards) continue
        for (const card of addedNodes) if (card instanceof Element) sizes.observe(card)
        for (const card of removedNodes) if (card instanceof Element) sizes.unobserve(card)
      }
    }
    // Marks come and go without any element changing its size.
    const marks = new MutationObserver((changes) => {
      follow(changes)
      later()
    })
    marks.observe(around, { subtree: true, childList: true, attributeFilter: ['data-threads', 'open'] })
    around.ownerDocument.fonts.addEventListener('loadingdone', later)
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      marks.disconnect()
      around.ownerDocument.fonts.removeEventListener('loadingdone', later)
    }
  }, [layer])
  useLayoutEffect(() => {
    latest.current.focused = focused
    latest.current.place()
  })
  useEffect(() => {
    const cards = layer.current
    if (!cards) return
    const press = () => void stopMoving(cards)
    cards.addEventListener('pointerdown', press)
    return () => cards.removeEventListener('pointerdown', press)
  }, [layer])
}

/** Stops the cards that are on their way to another place until what is pressed is let go. */
async function stopMoving(layer: HTMLElement) {
  const moving = layer.getAnimations({ subtree: true })
  for (const one of moving) one.pause()
  await letGo()
  for (const one of moving) if (one.playState === 'paused') one.play()
}

/** `held`: the cards that have a place keep it. Answers how tall each card is. */
function arrange(
  desk: HTMLElement,
  layer: HTMLElement,
  focused: string | null,
  held: boolean,
): ReadonlyMap<Element, number> {
  const cards = [...layer.querySelectorAll<HTMLElement>(':scope > [data-card]')]
  const heights = new Map<Element, number>()
  if (isNarrow()) {
    for (const card of cards) moveCard(card, null)
    layer.style.removeProperty('height')
    layer.dataset.placed = ''
    return heights
  }
  const top = layer.getBoundingClientRect().top
  const marked = firstMarks(desk)
  const placeable = cards.map((card): Placeable => {
    const words = marked.get(card.dataset.beside ?? card.dataset.card ?? '') ?? placeOf(desk, card)
    const ideal = words ? words.getBoundingClientRect().top - top - 6 : 0
    const height = card.offsetHeight
    heights.set(card, height)
    return { id: card.dataset.card ?? '', ideal: Math.max(0, ideal), height }
  })
  const tops = placeCards(placeable, focused, GAP)
  for (const card of cards)
    if (!held || card.style.transform === '') moveCard(card, Math.round(tops.get(card.dataset.card ?? '') ?? 0))
  // The page is as long as its cards, so that the last ones can be scrolled to.
  const height = `${Math.ceil(lowestEdge(placeable, tops))}px`
  if (layer.style.height !== height) layer.style.height = height
  layer.dataset.placed = ''
  // From the next frame on, so that nothing flies in when the page opens.
  if (layer.dataset.moving === undefined) requestAnimationFrame(() => (layer.dataset.moving = ''))
  return heights
}

/**
 * Moves a card down by so many pixels; null: it stands where the style sheet says. Not through a custom property of the card,
 * which all in it would inherit: every frame of its way would then style all of it anew.
 */
function moveCard(card: HTMLElement, at: number | null) {
  const transform = at === null ? '' : `translateY(${at}px)`
  if (card.style.transform !== transform) card.style.transform = transform
  // What sticks goes by where the card would be without its transform.
  for (const sticking of card.querySelectorAll<HTMLElement>('[data-sticking]'))
    sticking.style.bottom = at === null ? '' : `${at}px`
}

/** The first of the words that each card is about, found in one walk: there may be hundreds in a paragraph. */
function firstMarks(desk: HTMLElement): ReadonlyMap<string, Element> {
  const first = new Map<string, Element>()
  for (const words of desk.querySelectorAll<HTMLElement>('[data-threads]'))
    for (const id of words.dataset.threads?.split(' ') ?? []) if (!first.has(id)) first.set(id, words)
  return first
}

/** Where a card stands whose words aren't drawn: at their paragraph, or at the unit. */
function placeOf(desk: HTMLElement, { dataset }: HTMLElement): Element | null {
  const at = (attribute: string, value: string | undefined) =>
    value ? desk.querySelector(`[${attribute}="${CSS.escape(value)}"]`) : null
  return (
    at('data-paragraph', dataset.about) ??
    // A paragraph that is being written anew isn't drawn, but its place is.
    at('data-slot', dataset.about) ??
    at('data-unit', dataset.of)
  )
}
