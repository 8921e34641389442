import { type ChildProcess, spawn } from 'node:child_process'
import { runArguments } from '../../scripts/run.mjs'
import { ENV, ROOT } from '../../scripts/setup.mjs'

/** A process of the bench's own that does what it is asked, one thing after the other. */
export type Child<Asked> = {
  readonly ask: (asked: Asked) => Promise<unknown>
  readonly end: () => Promise<void>
}

export async function startChild<Asked extends object>(file: string, ...args: string[]): Promise<Child<Asked>> {
  const child = spawn(process.execPath, runArguments(file, ...args), {
    cwd: ROOT,
    env: ENV,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await answerOf(child)
  return {
    ask: (asked) => {
      const answer = answerOf(child)
      child.send(asked)
      return answer
    },
    end: async () => {
      if (child.exitCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.disconnect()
      await ended
    },
  }
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = (answer: unknown) => {
      child.off('exit', ended)
      resolve(answer)
    }
    const ended = (code: number | null) => {
      child.off('message', answered)
      reject(new Error(`a process of the bench ended with ${code}`))
    }
    child.once('message', answered)
    child.once('exit', ended)
  })
}

/** In the child: answers what is asked, until the one that asks is gone. */
export function serveParent<Asked>(perform: (asked: Asked) => Promise<unknown>, close: () => unknown = () => {}) {
  process.on('message', (asked: Asked) => {
    perform(asked).then(
      (answer) => process.send?.(answer),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
  process.on('disconnect', () => void Promise.resolve(close()).then(() => process.exit(0)))
  process.send?.('ready')
}
