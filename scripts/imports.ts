import fs from 'node:fs'
import path from 'node:path'

/** Which files of the repository import which, by their paths from its root. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>

const NOT_OURS = new Set(['node_modules', 'generated', 'data', 'test-results', 'playwright-report'])
const CODE = /\.(?:tsx?|mjs|js)$/

/** Reads all our files: static imports and re-exports, of types too, and `import(…)` of a literal. */
export function readImports(root: string): Imports {
  const files = new Set(filesIn(root, ''))
  return new Map(
    [...files].map((file) => {
      const named = namedIn(fs.readFileSync(path.join(root, file), 'utf8'))
      return [file, new Set(named.flatMap((name) => fileOf(name, file, files) ?? []))]
    }),
  )
}

/** The names that a file imports from other packages and Node's modules are included. */
export function namedIn(code: string): string[] {
  return FORMS.flatMap((form) => [...code.matchAll(form)].flatMap(([, name]) => name ?? []))
}

/** As the formatter writes them: a statement starts its line, and names are in single quotes. */
const FORMS = [
  /^(?:import|export) (?:type )?(?:[\w$]+|\*(?: as [\w$]+)?|(?:[\w$]+, )?(?:\{[^}'"]*\}|\* as [\w$]+)) from '([^'\n]+)'/gm,
  /^import '([^'\n]+)'/gm,
  /\bimport\(\s*'([^'\n]+)'\s*\)/g,
]

function filesIn(root: string, folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name)) return []
    if (entry.isDirectory()) return filesIn(root, file)
    return CODE.test(file) ? [file] : []
  })
}

function fileOf(name: string, from: string, files: ReadonlySet<string>): string | undefined {
  if (!name.startsWith('@/') && !name.startsWith('.')) return
  const at = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(from), name)
  return ['', '.ts', '.tsx', '.mjs', '.js'].map((ending) => at + ending).find((file) => files.has(file))
}

/** The folders of some files, with the imports between them. */
export function foldersOf(imports: Imports, isMeant: (file: string) => boolean): Imports {
  const folders = new Map<string, Set<string>>()
  for (const [file, imported] of imports) {
    if (!isMeant(file)) continue
    const folder = path.posix.dirname(file)
    const others = folders.get(folder) ?? new Set<string>()
    folders.set(folder, others)
    for (const other of imported)
      if (isMeant(other) && path.posix.dirname(other) !== folder) others.add(path.posix.dirname(other))
  }
  return folders
}

/** One cycle for each import that leads back to its origin: `a → b → a`. */
export function cyclesIn(imports: Imports): string[][] {
  const done = new Set<string>()
  const way: string[] = []
  const cycles: string[][] = []
  const visit = (node: string) => {
    const at = way.indexOf(node)
    if (at >= 0) {
      cycles.push([...way.slice(at), node])
      return
    }
    if (done.has(node)) return
    way.push(node)
    for (const next of imports.get(node) ?? []) visit(next)
    way.pop()
    done.add(node)
  }
  for (const node of imports.keys()) visit(node)
  return cycles
}
