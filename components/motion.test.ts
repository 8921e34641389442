import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOMS = ['app', 'components']
/** What a browser moves without styling and painting the page anew for each frame. */
const LIGHT: ReadonlySet<string> = new Set(['transform', 'translate', 'rotate', 'scale', 'opacity'])

/** What is animated without end in the style sheets: the name of the animation, and the properties that it changes. */
const endless = ROOMS.flatMap((room) => {
  const folder = path.resolve(import.meta.dirname, '..', room)
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .flatMap((css) =>
      [...css.matchAll(/animation:\s*([\w-]+)[^;]*\binfinite\b/g)].map(([, name = '']) => ({
        name,
        changes: propertiesOf(css, name),
      })),
    )
})

function propertiesOf(css: string, name: string): string[] {
  const steps = css.split(`@keyframes ${name} {`)[1]?.split('\n}')[0] ?? ''
  return [...steps.matchAll(/^\s*([\w-]+):/gm)].map(([, property = '']) => property)
}

test('what moves without end is only moved or faded: else each frame of it costs the page a painting', () => {
  expect(endless.map(({ name }) => name)).toContain('run')
  for (const { name, changes } of endless) {
    expect(changes, name).not.toEqual([])
    expect(
      changes.filter((property) => !LIGHT.has(property)),
      name,
    ).toEqual([])
  }
})
