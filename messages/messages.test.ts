import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import ko from './ko.json' with { type: 'json' }

type Messages = { readonly [key: string]: string | Messages }

/** Every message by its whole key: `desk.view.label`. */
function flattened(messages: Messages, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flattened(value, `${prefix}${key}.`)],
    ),
  )
}

/** What a message takes: its arguments, `{name}`, and its tags, `<name>`. */
const argumentsOf = (elements: readonly MessageFormatElement[]): string[] => elements.flatMap(argumentsIn)

function argumentsIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.tag:
      return [`<${element.value}>`, ...argumentsOf(element.children)]
    case TYPE.plural:
    case TYPE.select:
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))]
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [element.value]
  }
}

const sorted = (words: Iterable<string>) => [...new Set(words)].sort()

const english = flattened(en)
const korean = flattened(ko)

test('English and Korean say the same things', () => {
  expect([...korean.keys()]).toEqual([...english.keys()])
})

test('a message takes the same arguments in both languages', () => {
  const taken = (messages: ReadonlyMap<string, string>) =>
    [...messages].map(([key, message]) => [key, ...sorted(argumentsOf(parse(message)))])
  expect(taken(korean)).toEqual(taken(english))
})

describe.each([
  ['English', english],
  ['Korean', korean],
])('%s is set with care', (_, messages) => {
  const those = (pattern: RegExp) => [...messages].filter(([, message]) => pattern.test(message))
  test('curly quotation marks and apostrophes', () => expect(those(/["']/)).toEqual([]))
  test('an ellipsis is one character', () => expect(those(/\.\.\./)).toEqual([]))
  test('no space too many', () => expect(those(/ {2}|^ | $/)).toEqual([]))
})

test('a number is formatted by a skeleton, the only style that the build keeps', () => {
  const named = (elements: readonly MessageFormatElement[]): boolean =>
    elements.some((element) => {
      switch (element.type) {
        case TYPE.number:
          return typeof element.style === 'string'
        case TYPE.tag:
          return named(element.children)
        case TYPE.plural:
        case TYPE.select:
          return Object.values(element.options).some(({ value }) => named(value))
        default:
          return false
      }
    })
  expect([...english, ...korean].filter(([, message]) => named(parse(message)))).toEqual([])
})

test('a Korean particle fits whatever stands before it', () => {
  expect(
    [...korean].filter(([, message]) =>
      /\}\((?:으|이|을|를|은|는|가|와|과)\)|(?:을\(를\)|이\(가\)|은\(는\))/.test(message),
    ),
  ).toEqual([])
})
