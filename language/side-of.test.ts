import { describe, expect, test } from 'vitest'
import { linesApart, sideReader, sidesOf } from './side-of'

describe('a paragraph by itself', () => {
  test.each([
    ['ko', 'en', '강은 바다로 흐른다.', 'source'],
    ['ko', 'en', 'The river runs to the sea.', 'target'],
    ['en', 'ko', '강은 바다로 흐른다.', 'target'],
    ['ko', 'en', '구글 Anthropic OpenAI DeepSeek과 경쟁한다.', 'source'],
    ['ko', 'en', 'The mayor of Seoul (서울) resigned.', 'target'],
    ['ko', 'en', '12 %', null],
    ['ja', 'en', '空き家は5年前の2倍に増えた。', 'source'],
    ['ja', 'en', '国土研究所', 'source'],
    ['ko', 'en', 'Mayor 오세훈 said that he would run again.', 'target'],
    ['ko', 'en', 'They call it 정, 한 and 눈치.', 'target'],
    ['ar', 'en', 'قال الوزير إن Google ستفتح مكتبًا.', 'source'],
    ['fa', 'ar', 'ناخدا گفت که از طوفان نمی‌ترسد و برمی‌گردد.', 'source'],
    ['ko', 'bn', 'কোম্পানি গতকাল বন্ধ হয়ে গেছে।', 'target'],
    ['ja', 'zh', '空き家は5年前の2倍に増えた。', 'source'],
    ['ja', 'zh', '空房子比五年前多了一倍。', 'target'],
    ['ko', 'ja', '空き家は2倍に増えた。', 'target'],
    ['ko', 'ja', '빈집은 두 배로 늘었다.', 'source'],
    ['zh', 'en', '公司昨天关门了。', 'source'],
    ['ru', 'en', 'Компания закрылась.', 'source'],
    ['de', 'en', 'Die Fähre fährt nicht mehr über den Fluss.', 'source'],
    ['de', 'en', 'The ferry no longer crosses the river.', 'target'],
    ['fr', 'es', 'Il n’y avait personne dans la vallée.', 'source'],
    ['de', 'en', 'Niemand weint.', null],
  ])('%s to %s: %s is %s', (source, target, text, side) => expect(sideReader({ source, target })(text)).toBe(side))
})

describe('two languages of one script', () => {
  const GERMAN = 'Seit sechzig Jahren fährt die Fähre achtmal am Tag über den Fluss, und niemand weint.'
  const ENGLISH = 'For sixty years the ferry has crossed the river eight times a day, and nobody weeps.'

  test('tell a line without small words by how the other paragraphs are spelled', () => {
    const texts = [GERMAN, ENGLISH, 'Niemand weint.', 'Nobody weeps.']
    expect(sidesOf(texts, { source: 'de', target: 'en' })).toEqual(['source', 'target', 'source', 'target'])
  })

  test('leave open what is spelled like neither', () => {
    expect(sidesOf([GERMAN, ENGLISH, 'Qxyz', '1956'], { source: 'de', target: 'en' })).toEqual([
      ...['source', 'target', null, null],
    ])
  })

  test('learn nothing from a text in one of them', () => {
    expect(sidesOf([GERMAN, 'Niemand weint.'], { source: 'de', target: 'en' })).toEqual(['source', null])
  })
})

test.each([
  ['강은 흐른다.\nThe river runs.', ['강은 흐른다.', 'The river runs.']],
  ['강은 흐른다.\n섬은 남는다.\nThe river runs.\n12', ['강은 흐른다.\n섬은 남는다.', 'The river runs.\n12']],
  ['강은 흐른다.', ['강은 흐른다.']],
  ['12\n강은 흐른다.', ['12\n강은 흐른다.']],
])('lines by side: %j', (text, parts) =>
  expect(linesApart(text, sideReader({ source: 'ko', target: 'en' }))).toEqual(parts),
)
