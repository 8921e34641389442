import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import en from '@/messages/en.json'
import { messagesOfEveryPage } from '@/server/messages'
import { readImports } from './imports'

/** Each page sends the messages that its components say in the browser: `PageMessages`. */

const ROOT = path.resolve(import.meta.dirname, '..')
const imports = readImports(ROOT)
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8')
const pages = [...imports.keys()].filter((file) => /^app\/.*\b(?:page|error|not-found|loading)\.tsx$/.test(file))

/** The files of a page, and whether they run in the browser: those marked so, and whatever they import. */
function filesOf(page: string) {
  const files = new Map<string, boolean>()
  const look = (file: string, inBrowser: boolean) => {
    const runs = inBrowser || read(file).startsWith("'use client'")
    if (files.get(file) === true || files.get(file) === runs) return
    files.set(file, runs)
    for (const other of imports.get(file) ?? []) if (!other.startsWith('server/')) look(other, runs)
  }
  look(page, false)
  return files
}

const isIn = (messages: object, name: string): boolean =>
  name.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], messages) !==
  undefined

const everywhere = messagesOfEveryPage(en)

test.each(pages)('%s', (page) => {
  const files = filesOf(page)
  const own = [...files.keys()].flatMap((file) =>
    [...read(file).matchAll(/<PageMessages of=\{\[([^\]]*)\]\}/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/'(\w+)'/g)].flatMap(([, name]) => name ?? []),
    ),
  )
  const said = [...files].flatMap(([file, inBrowser]) =>
    inBrowser ? [...read(file).matchAll(/useTranslations\('([\w.]+)'/g)].flatMap(([, name]) => name ?? []) : [],
  )
  const missing = said.filter((name) => !own.includes(name.split('.')[0] ?? '') && !isIn(everywhere, name))
  expect([...new Set(missing)]).toEqual([])
})
