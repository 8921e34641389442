import fs from 'node:fs'
import path from 'node:path'
import { align as alignSegments } from '@/language/align/align'
import { Failure, pathOf, read, readText, requireOption, Usage } from './arguments'
import type { Terminal } from './terminal'

const OPTIONS = { from: { type: 'string' }, to: { type: 'string' }, batch: { type: 'string' } } as const

/** Pairs two files with one segment a line, or every document of a folder of sets. */
export async function align(args: string[], { write }: Terminal): Promise<number> {
  const { values, positionals } = read(args, OPTIONS, 2)
  if (values.batch !== undefined) {
    if (positionals.length > 0) throw new Usage('--batch takes no files beside the folder')
    alignBatch(values.batch, values.from, values.to)
    return 0
  }
  const [source, target] = positionals
  if (source === undefined || target === undefined) throw new Usage('two files are required: SOURCE and TARGET')
  const languages = { source: requireOption('from', values.from), target: requireOption('to', values.to) }
  await write(`${beadsOf(readText(source), readText(target), languages)}\n`)
  return 0
}

/** Writes `beads.json` beside every `DIR/<set>/<doc>/{src.txt,tgt.txt}`. */
function alignBatch(folder: string, from: string | undefined, to: string | undefined) {
  const root = pathOf(folder)
  if (!fs.existsSync(root)) throw new Failure(`${folder} doesn’t exist`)
  for (const set of foldersIn(root)) {
    const named = /^([a-z]{2})([a-z]{2})-/.exec(set)
    const source = from ?? named?.[1]
    const target = to ?? named?.[2]
    for (const document of foldersIn(path.join(root, set))) {
      const at = path.join(root, set, document)
      if (!fs.existsSync(path.join(at, 'src.txt')) || !fs.existsSync(path.join(at, 'tgt.txt'))) continue
      if (source === undefined || target === undefined)
        throw new Usage(`the name of ${set} says no languages: give --from and --to`)
      const beads = beadsOf(readText(path.join(at, 'src.txt')), readText(path.join(at, 'tgt.txt')), { source, target })
      fs.writeFileSync(path.join(at, 'beads.json'), `${beads}\n`)
    }
  }
}

const foldersIn = (at: string) =>
  fs
    .readdirSync(at, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .sort()

function beadsOf(source: string, target: string, languages: { source: string; target: string }): string {
  const beads = alignSegments(segmentsOf(source), segmentsOf(target), languages)
  return JSON.stringify({ beads: beads.map((bead) => [bead.source, bead.target]) })
}

/** One segment a line, empty ones too; the last line end terminates the last segment. */
const segmentsOf = (text: string) => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/))
