import 'server-only'

/** What was found about one thing that Stet needs: `wrong` keeps it, or part of it, from working. */
export type Finding = {
  readonly about: string
  readonly state: 'ok' | 'note' | 'wrong'
  readonly words: string
}

export const ok = (about: string, words: string): Finding => ({ about, state: 'ok', words })
export const note = (about: string, words: string): Finding => ({ about, state: 'note', words })
export const wrong = (about: string, words: string): Finding => ({ about, state: 'wrong', words })

/** In milliseconds: how long anything that is looked at may take. */
export const PATIENCE = 10_000

/** What `look` finds; what fails, or isn’t done in time, is wrong. */
export async function found(about: string, look: () => Promise<Finding>, patience = PATIENCE): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve(wrong(about, `no answer in ${patience / 1000} s`)), patience)
  })
  try {
    return await Promise.race([look().catch((error) => wrong(about, reasonOf(error))), late])
  } finally {
    clearTimeout(timer)
  }
}

/** One line: of what failed, and of what it failed by. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Node tries each address of a name, and then has no words of its own.
  const [first] = error instanceof AggregateError ? error.errors : []
  const own = error.message || (first instanceof Error ? first.message : error.name)
  const cause = error.cause === undefined ? '' : `: ${reasonOf(error.cause)}`
  return `${own}${cause}`.replace(/\s+/g, ' ')
}
