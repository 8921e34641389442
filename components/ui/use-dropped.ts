import { useEffect, useEffectEvent, useState } from 'react'

/** A file dropped anywhere: left to itself the browser would leave the page for it. Answers whether one is held over the page. */
export function useDropped(take: (files: readonly File[]) => void, isWanted: boolean): boolean {
  const [over, setOver] = useState(false)
  const dropped = useEffectEvent((event: DragEvent) => {
    setOver(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    if (isWanted) take(files)
  })
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    addEventListener('dragover', drag, { signal })
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal })
    addEventListener('drop', dropped, { signal })
    return () => leaving.abort()
  }, [])
  return over && isWanted
}
