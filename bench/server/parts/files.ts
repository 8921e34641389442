import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dice } from '../../dice'
import { type Measured, measure, ms } from '../../measure'
import { parallel } from '../../parallel'
import type { Bench } from '../bench'
import type { Figure } from '../figures'
import { exportTracked, upload } from './busy'

const PAIRS = 5_000

/** A long article comes in, and another one goes out as Word with its changes, held against pandoc and the text alone. */
export async function files({ server, fixture }: Bench): Promise<Figure[]> {
  const { source, target } = parallel(dice(3), PAIRS)
  const [imported] = await measure(
    [
      {
        name: 'import',
        prepare: () => () => upload(server.base, fixture.editor, source.join('\n\n'), target.join('\n\n')),
      },
    ],
    { warmUp: 1, rounds: 3 },
  )
  const import5000: Figure = {
    ...{
      name: `import of ${PAIRS.toLocaleString('en')} pairs`,
      is: (imported?.median ?? Number.NaN) / 1000,
      unit: 's',
    },
    limit: { atMost: 2.5 },
  }
  return [import5000, await trackedWord({ server, fixture })]
}

async function trackedWord({ server, fixture }: Pick<Bench, 'server' | 'fixture'>): Promise<Figure> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const text = path.join(folder, 'plain.md')
  fs.writeFileSync(text, fixture.exportedText)
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0
  try {
    const measured = await measure(
      [
        { name: 'tracked', prepare: () => () => exportTracked(server.base, fixture.editor, fixture.exported) },
        ...(hasPandoc ? [{ name: 'pandoc', prepare: () => () => plainByPandoc(text, folder) }] : []),
      ],
      { warmUp: 2, rounds: 9 },
    )
    const [tracked, pandoc] = measured
    const name = '1,000 paragraphs with 500 suggestions as tracked Word'
    if (!tracked || !pandoc)
      return { name: `${name}; there is no pandoc here`, is: tracked?.median ?? Number.NaN, unit: 'ms' }
    const from = `${ms(tracked.median)} of ${ms(pandoc.median)} ms`
    return { ...{ name, is: againstPandoc(tracked, pandoc), unit: '×', limit: { atMost: 0.8 } }, from }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const againstPandoc = (tracked: Measured, pandoc: Measured) => tracked.median / pandoc.median

function plainByPandoc(text: string, folder: string) {
  const { status, stderr } = spawnSync('pandoc', ['-f', 'commonmark', '-o', path.join(folder, 'plain.docx'), text])
  if (status !== 0) throw new Error(String(stderr))
}
