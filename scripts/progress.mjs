// Reports what a start is doing, on stderr: stdout may be a command's answer, and a start that hangs has to say where.
const INTERVAL = 30_000

export const say = (line) => console.error(`[stet] ${line}`)

/** Does `work`, and names what it is waiting for every half minute until it is done. */
export async function reportWait(what, work) {
  const began = performance.now()
  const timer = setInterval(() => say(`Still waiting after ${seconds(began)} for ${what}`), INTERVAL)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
