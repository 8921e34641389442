import type { Range as Words } from '@/domain/text/splice'

/** The shown words of a raw range, in a paragraph's element; null where none of them is shown. */
export function domRange(paragraph: HTMLElement, { start, end }: Words): Range | null {
  const runs = [...paragraph.querySelectorAll<HTMLElement>('[data-start]')]
  const first = runs.find(({ dataset }) => Number(dataset.end) > start)
  const last = runs.findLast(({ dataset }) => Number(dataset.start) < end)
  if (!first?.firstChild || !last?.firstChild) return null
  const within = (run: HTMLElement, offset: number) =>
    Math.max(0, Math.min(offset - Number(run.dataset.start), run.textContent?.length ?? 0))
  const range = document.createRange()
  range.setStart(first.firstChild, within(first, start))
  range.setEnd(last.firstChild, within(last, end))
  return range
}
