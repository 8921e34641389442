import { expect, test } from 'vitest'
import { takenUp } from './taken-up'

const read = (claim: string, texts: string[], language: string) =>
  takenUp([claim], texts, language)?.[0]?.map(({ start, end, in: places }) => [claim.slice(start, end), places])

test('a word is taken up by any of its family', () => {
  expect(
    read('Port reviving cheers the city', ['A revival, said the city.', 'Cities cheered.', 'Ports.'], 'en'),
  ).toEqual([
    ['Port', [2]],
    ['reviving', [0]],
    ['cheers', [1]],
    ['city', [0, 1]],
  ])
})

test('in Korean whatever its particles are', () => {
  expect(read('항구의 부활', ['항구가 열렸다.', '부활을 말했다. 항구에서.'], 'ko')).toEqual([
    ['항구', [0, 1]],
    ['부활', [1]],
  ])
})

test('says nothing of languages that it cannot read', () => {
  expect(takenUp(['Der Hafen'], ['Im Hafen'], 'de')).toBeUndefined()
})
