import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import readline from 'node:readline'
import { prisma } from '../db/database'
import type { Told } from './history'
import type { Order, Outcome } from './instance'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** What was told, and why it was refused. */
export type Reply = { readonly told: Told; readonly detail: string | undefined }

/** A process of its own with the application (instance.ts). */
export type Instance = {
  readonly ask: (order: Omit<Order, 'id'>) => Promise<Reply>
  /** The exit status, which is 0 on success. */
  readonly end: () => Promise<unknown>
}

/** So many of them on this file's database; `postgres`: the address of its server. */
export async function startInstances(count: number, postgres: string): Promise<Instance[]> {
  const [row] = await (await prisma()).$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
  return Promise.all(Array.from({ length: count }, () => startInstance(`${postgres}${row?.name}`)))
}

async function startInstance(databaseUrl: string): Promise<Instance> {
  const args = ['--conditions=react-server', '--import', 'tsx', path.join(ROOT, 'server/testing/instance.ts')]
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const waiting = new Map<number, (outcome: Outcome) => void>()
  let orders = 0
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`an instance ended with ${status}`)))
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as 'ready' | Outcome
      if (said === 'ready') return resolve()
      waiting.get(said.id)?.(said)
      waiting.delete(said.id)
    })
  })
  return {
    ask: async (order) => {
      const id = orders++
      const answered = new Promise<Outcome>((resolve) => waiting.set(id, resolve))
      child.stdin.write(`${JSON.stringify({ ...order, id } satisfies Order)}\n`)
      const { told, detail, failed } = await answered
      if (!told) throw new Error(failed)
      return { told, detail }
    },
    end: async () => {
      child.stdin.end()
      return (await exited)[0]
    },
  }
}
