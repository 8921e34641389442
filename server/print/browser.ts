import 'server-only'
import fs from 'node:fs'
import { Refusal } from '@/domain/contract/problem'
import { env } from '../env'

const USUAL = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** The path of a browser that prints: the one named in the settings and no other, else one where they usually are. Refuses where there is none. */
export function browser(named: string | undefined = env().browser, usual: readonly string[] = USUAL): string {
  const found = (named === undefined ? usual : [named]).find((file) => fs.existsSync(file))
  if (found === undefined)
    throw new Refusal(
      'UNSUPPORTED_FORMAT',
      'PDF export needs Chromium, Chrome or Edge on the server, and none is installed. Export as HTML instead; any browser can print it.',
    )
  return found
}
