import { describe, expect, it } from 'vitest'
import { gramQuery, holdsAll, isWhole, phraseOf, placesOf, searchForm, searchParts } from './search'

it.each([
  ['The  Port\nof Mokpo.', ' the port of mokpo . '],
  ['목포신항'.normalize('NFD'), ' 목포신항 '],
  ['１４３억 달러 (최대)', ' 143억 달러 ( 최대 ) '],
  ['“Don’t”—so', ` " don ' t " - so `],
  ['soft\u00adhyphen \u200fעברית', ' softhyphen עברית '],
  ['👩‍🚀❤️', ' 👩 🚀 ❤ '],
  ['snake_case 50%', ' snake _ case 50 % '],
  [' \u3000\n', ''],
])('%j is compared as %j', (text, form) => expect(searchForm(text)).toBe(form))

it.each([
  ['four ships', 'four, ships'],
  ['"four ships" ships SHIPS', 'four ships, ships'],
  ['“four ships', 'four, ships'],
  ['신항ㅊ', '신항'],
  ['ㅋㅋ', 'ㅋㅋ'.normalize('NFKC')],
  ['C:\\', 'c : \\'],
  ['  ', ''],
  ['"""', ''],
])('%j asks for %j', (typed, forms) =>
  expect(
    searchParts(typed)
      .map(({ form }) => form)
      .join(', '),
  ).toBe(forms),
)

it.each([
  ['신항', "'신항':*"],
  ['항', "'항':*"],
  ['목포신항', "'목포신' & '포신항'"],
  ['ports', "'por' & 'ort' & 'rts'"],
  ['EU', "'eu':*"],
  ["it's", "'it':* & 's':*"],
  ['%', "'%':*"],
  ["'", "'''':*"],
  ['\\', "'\\\\':*"],
  ['14.3', "'14':* & '3':*"],
  ['👩‍🚀', "'👩':* & '🚀':*"],
])('the index is asked for %j by %s', (typed, query) => expect(gramQuery(searchParts(typed))).toBe(query))

describe('a text', () => {
  const found = (text: string, typed: string) => {
    const [form, parts] = [searchForm(text), searchParts(typed)]
    if (!holdsAll(form, parts)) return 'no'
    return isWhole(form, phraseOf(parts)) ? 'whole' : 'part'
  }
  it.each([
    ['The art of it', 'art', 'whole'],
    ['The party', 'art', 'part'],
    ['목포신항은 크다', '목포신항', 'whole'],
    ['목포신항은 크다', '신항', 'part'],
    ['four ships', 'ships four', 'part'],
    ['four ships', '"ships four"', 'no'],
    ['It rose by 505', '50%', 'no'],
    ['It rose by 50% in a year', '50%', 'whole'],
    ['snakeXcase', 'snake_case', 'no'],
  ])('%j holds %j: %s', (text, typed, how) => expect(found(text, typed)).toBe(how))
})

it.each([
  ['The PORT of ports', 'port', 'The [PORT] of [port]s'],
  ['Don’t go', "don't", '[Don’t] go'],
  ['(최대) 최대', '(최대)', '[(최대)] 최대'],
  ['port authority, the port', '"port authority" port', '[port authority], the [port]'],
  ['nothing', '.*', 'nothing'],
  ['four ships, ships of four', 'four ships', '[four ships], [ships] of [four]'],
])('in %j %j is at %s', (text, typed, marked) => {
  const places = placesOf(text, searchParts(typed)).toReversed()
  const shown = places.reduce(
    (so, { start, end }) => `${so.slice(0, start)}[${so.slice(start, end)}]${so.slice(end)}`,
    text,
  )
  expect(shown).toBe(marked)
})
