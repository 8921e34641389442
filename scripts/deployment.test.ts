import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { routes } from '@/domain/contract/routes'
import { SOURCES } from './setup.mjs'

/** What is written for other programs, and so is checked by none of ours: names and paths in it are those of this repository. */

const ROOT = path.resolve(import.meta.dirname, '..')
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8')
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found ?? '')

/** The names of the settings, as server/env.ts reads them. */
const SETTINGS = all(
  /const Env = z\.object\(\{([\s\S]*?)\n\}\)/.exec(read('server/env.ts'))?.[1] ?? '',
  /^ {2}([A-Z_]+):/gm,
)

test('the table of settings has each, and no other', () => {
  const table = /## Settings\n([\s\S]*?)\n## /.exec(read('docs/OPERATING.md'))?.[1] ?? ''
  const named = all(table, /^\| ([^|]+) \|/gm).flatMap((cell) => all(cell, /`([A-Z_]+)`/g))
  expect(SETTINGS.length).toBeGreaterThan(20)
  expect(named.toSorted()).toEqual(SETTINGS.toSorted())
})

describe('the image', () => {
  const dockerfile = read('Dockerfile')

  test('copies and calls files that are there', () => {
    const copied = all(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((files) => files.split(' '))
    const called = all(dockerfile, /(scripts\/[\w-]+\.(?:mjs|sh))/g)
    expect(called.length).toBeGreaterThan(1)
    for (const file of [...copied, ...called]) expect(fs.existsSync(path.join(ROOT, file)), file).toBe(true)
  })

  test('is given settings that there are, and ends as somebody who isn’t root', () => {
    const given = all(dockerfile, /^ENV (.+)$/gm).flatMap((line) => all(line, /(\w+)=/g))
    const ofOthers = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED']
    expect(given.filter((name) => !SETTINGS.includes(name) && !ofOthers.includes(name))).toEqual([])
    expect(all(dockerfile, /^USER (\w+)$/gm)).toEqual(['node'])
  })

  test('leaves nothing out that Stet is built of', () => {
    const ignored = new Set(read('.dockerignore').trim().split('\n'))
    // What is generated is made anew.
    const built = SOURCES.filter((folder) => !folder.startsWith('generated/'))
    expect([...built, 'scripts', 'prisma', 'package.json'].filter((name) => ignored.has(name))).toEqual([])
  })

  test('runs beside a database by settings that there are', () => {
    const [, environment = ''] = /\n {2}stet:[\s\S]*?environment:\n([\s\S]*?)\n {4}\w/.exec(read('compose.yaml')) ?? []
    const given = all(environment, /^ {6}(\w+):/gm)
    expect(given).toContain('DATABASE_URL')
    expect(given.filter((name) => !SETTINGS.includes(name))).toEqual([])
  })
})

test('the service of systemd starts what there is', () => {
  const [file = ''] = all(read('docs/operating/stet.service'), /^ExecStart=\S+ (.+)$/gm)
  expect(fs.existsSync(path.join(ROOT, file))).toBe(true)
})

test('nginx buffers no stream of events', () => {
  const [pattern = ''] = all(read('docs/operating/nginx.conf'), /location ~ (\S+) \{/g)
  const streams = Object.entries(routes).flatMap(([name, route]) =>
    'produces' in route && route.produces === 'text/event-stream'
      ? [name.replace('GET ', '/api/v1').replace('{id}', 'a1')]
      : [],
  )
  expect(streams.length).toBeGreaterThan(1)
  expect(streams.filter((address) => !new RegExp(pattern).test(address))).toEqual([])
})

test('links between documents lead to files', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/OPERATING.md', 'docs/SCALING.md']) {
    const linked = all(read(file), /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)
    const lost = linked.filter((to) => !fs.existsSync(path.join(ROOT, path.dirname(file), to)))
    expect(lost, file).toEqual([])
  }
})
