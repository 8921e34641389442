import { type ChildProcess, spawn } from 'node:child_process'
import type { Page } from '@playwright/test'

type OwnServer = { readonly base: string; stop(): Promise<void> }

/** Starts Stet on a local port, building it if needed; resolves when it responds. Throws if it doesn't start. */
export async function startServer(
  port: number,
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const base = `http://127.0.0.1:${port}`
  const own = { PORT: String(port), HOST: '127.0.0.1', STET_DATA_DIR: dataDir, NODE_OPTIONS: '', ...settings }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const until = Date.now() + 240_000
  for (;;) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined)
    if (answer?.ok) return { base, stop: () => end(child) }
    if (child.exitCode !== null || Date.now() > until) throw new Error('the server did not start')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
}

/** Signs in a page's browser without using the screen. */
export async function signIn(page: Page, base: string, { email, password }: { email: string; password: string }) {
  const csrf: { csrfToken: string } = await (await page.request.get(`${base}/api/auth/csrf`)).json()
  await page.request.post(`${base}/api/auth/callback/credentials`, {
    form: { csrfToken: csrf.csrfToken, email, password, json: 'true' },
    headers: { origin: base },
  })
}
