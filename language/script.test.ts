import { describe, expect, test } from 'vitest'
import { mainScript, scriptOf, scriptShares } from './script'

describe('the script that a text is written in', () => {
  test.each([
    ['회사는 어제 문을 닫았다.', 'hangul'],
    ['회사는 OpenAI, Google, Anthropic과 경쟁한다.', 'hangul'],
    ['OpenAI와 Google DeepMind가 GPT-4o를 따라잡았다.', 'hangul'],
    ['그는 “The Lord of the Rings”를 세 번 읽었다.', 'hangul'],
    ['구글이 open source 모델을 냈다.', 'hangul'],
    ['인공지능(artificial intelligence and all the rest of it)은 도구다.', 'hangul'],
    ['The mayor of Seoul (서울) resigned.', 'latin'],
    ['Mayor 오세훈 spoke.', 'latin'],
    ['They call it 정, 한 and 눈치, and nobody translates it.', 'latin'],
    ['Oh Se-hoon (오세훈) Visits Tokyo', 'latin'],
    ['Governor 小池百合子 said so on Tuesday.', 'latin'],
    ['公司昨天关门了。', 'han'],
    ['OpenAI 发布了 GPT 模型。', 'han'],
    ['会社は昨日閉店した。', 'kana'],
    ['Google と OpenAI が競う。', 'kana'],
    ['Компания закрылась.', 'cyrillic'],
    ['Η εταιρεία έκλεισε χθες.', 'greek'],
    ['החברה נסגרה אתמול.', 'hebrew'],
    ['أغلقت الشركة أبوابها أمس.', 'arabic'],
    ['कंपनी कल बंद हो गई।', 'devanagari'],
    ['บริษัทปิดตัวลงเมื่อวานนี้', 'thai'],
    ['কোম্পানিটি গতকাল বন্ধ হয়ে গেছে।', 'other'],
    ['1,234 – 56 %', null],
    ['', null],
  ])('%j: %s', (text, script) => expect(mainScript(text)).toBe(script))
})

test.each([
  ['ko-KR', 'hangul'],
  ['zh-Hant', 'han'],
  ['fa', 'arabic'],
  ['vi', 'latin'],
  ['und', 'latin'],
])('%s is written in %s', (language, script) => expect(scriptOf(language)).toBe(script))

describe('shares', () => {
  test('add up to one', () => {
    const shares = scriptShares('회사 company 会社 かな фирма εταιρία')
    expect(Object.values(shares).reduce((a, b) => a + b)).toBeCloseTo(1)
  })
  test('are all nothing without letters', () => {
    expect(Object.values(scriptShares('12 %')).every((share) => share === 0)).toBe(true)
  })
})
