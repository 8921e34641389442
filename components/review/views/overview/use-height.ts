'use client'

import { useLayoutEffect, useState } from 'react'

/** The height of an element in pixels, as it is now; 0 where it isn't shown. `find` stays the same function. */
export function useHeight(find: () => Element | null): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = find()
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(Math.round(element.getBoundingClientRect().height)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [find])
  return height
}
