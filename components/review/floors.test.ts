import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** What the import zones of biome.json can't keep: who asks the document, and who calls the API. */
const filesIn = (...floors: readonly string[]) =>
  floors.flatMap((floor) =>
    fs
      .readdirSync(path.join(import.meta.dirname, floor), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
      .map((file) => path.join(floor, file)),
  )

const thatSay = (words: RegExp, files: readonly string[]) =>
  files.filter((file) => words.test(fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')))

it('only state asks the document', () => {
  expect(thatSay(/(^|[^.\w])document\./m, filesIn('model', 'commands', 'views'))).toEqual([])
  expect(thatSay(/(^|[^.\w])document\./m, filesIn('state'))).not.toEqual([])
})

it('only state and commands call the API', () => {
  expect(thatSay(/[^.\w]call\(/, filesIn('model', 'views'))).toEqual([])
  expect(thatSay(/[^.\w]call\(/, filesIn('commands'))).not.toEqual([])
})
