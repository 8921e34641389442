import { useEffect, useEffectEvent, useState } from 'react'

/** In milliseconds. */
const AGAIN = 5_000

/**
 * What keeps the server from its work, as /readyz says it; null: nothing, or it isn’t known yet. Calls `over` once what it was found
 * to be is over.
 */
export function useOutage(over: () => void): string | null {
  const [why, setWhy] = useState<string | null>(null)
  const end = useEffectEvent(over)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasFound = false
    const look = async () => {
      const found = await whyUnready()
      if (found === null && wasFound) end()
      if (found === null) return
      wasFound = true
      setWhy(found)
      timer = setTimeout(look, AGAIN)
    }
    void look()
    return () => clearTimeout(timer)
  }, [])
  return why
}

async function whyUnready(): Promise<string | null> {
  try {
    const answer = await fetch('/readyz')
    return answer.ok ? null : String((await answer.json()).why)
  } catch {
    return 'offline'
  }
}
