import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toNotation } from '../notation.fixture'
import { anchorAt, carry } from './anchor'
import { redline } from './redline'
import { apply, replace, type Splice } from './splice'
import { boundaries, change, paragraph, RUNS, rangeOf, writing } from './writing.fixture'

/** The two texts of a notation with any number of changes. */
const oldOf = (notation: string) => notation.replace(/\{\+[\s\S]*?\+\}/g, '').replace(/\[-|-\]/g, '')
const newOf = (notation: string) => notation.replace(/\[-[\s\S]*?-\]/g, '').replace(/\{\+|\+\}/g, '')

/** From the last to the first, so that the text before a change keeps its offsets. */
const draw = (text: string, hunks: readonly Splice[]) => hunks.reduceRight(toNotation, text)
const applyAll = (text: string, hunks: readonly Splice[]) => hunks.reduceRight(apply, text)

/** The redline of the two texts, drawn. */
const redlined = (notation: string) => draw(oldOf(notation), redline(oldOf(notation), newOf(notation)))

/** Each row is both the texts and how they are to be marked. */
describe('a redline marks', () => {
  test.each([
    ['a word', 'one [-two-]{+twi+} three'],
    ['a word put in', 'one {+very +}good'],
    ['a word taken out', 'one [-very -]good'],
    ['a word at the beginning', '{+Very +}good'],
    ['a word at the end', 'one{+ more+}'],
    ['a word before the full stop', 'The talks were long{+ and bitter+}.'],
    ['a word behind the quotation mark', 'a “{+very +}big deal”'],
    ['a word, not the punctuation that stayed', 'He spoke, [-paused-]{+stopped+}, and left.'],
    ['two words far apart', 'The [-firm-]{+company+} said on Monday that it had [-fired-]{+dismissed+} him.'],
    ['two words with a short one between as one', 'the [-end of days-]{+start of years+} was near'],
    ['two words with a word of four letters between as one', 'The [-firm said Monday-]{+group said Sunday+} that'],
    ['two words with a word of six letters between', 'The [-firm-]{+group+} talked [-Monday-]{+Sunday+} night'],
    ['a sentence put in', 'He left. {+Nobody saw him go. +}She stayed.'],
    ['a sentence put in that ends like the one before', 'He said. {+They said. +}She said.'],
    ['a sentence taken out', 'It rose in May. [-It fell in June. -]It rose in July.'],
    ['two sentences made one', 'He [-left. She-]{+left, and she+} stayed home all day.'],
    ['a sentence written anew', '[-Nobody could have foreseen this-]{+It was a surprise to many+}.'],
    ['a comma with its word', 'he [-said-]{+said,+} smiling broadly'],
    ['a comma that moved', 'he [-said yes,-]{+said, yes+} smiling'],
    ['quotation marks put in, with their words', 'the [-big deal-]{+“big deal”+} of the year'],
    ['quotation marks of another kind', '[-"Never",-]{+“Never”,+} he said'],
    ['a mark moved inside the quotation', 'He called it [-“art”.-]{+“art.”+}'],
    ['a word under quotation marks', 'a “[-big-]{+huge+} deal” of'],
    ['a number', 'about [-1.43-]{+14.3+} billion won'],
    ['a number with its separators', 'some [-14,300-]{+143,000+} people'],
    ['a number with its sign', 'from [-$5-]{+−$5+} a day to some [-8-]{+8%+}'],
    ['a date', 'on [-11/20/2026-]{+11/21/2026+}, a Saturday, at [-3:30-]{+4:30+}'],
    ['a year of a span', 'in 2020–[-2021-]{+2022+}, it'],
    ['a word beside a dash', 'the [-plan-]{+scheme+}—if it is one—fails'],
    ['a dash made a comma', 'the [-plan—-]{+plan, +}if it is one'],
    ['an apostrophe', "they [-don't-]{+do not+} know"],
    ['emphasis put on a word', 'a [-bold-]{+**bold**+} claim'],
    ['a word under emphasis', 'a **[-bold-]{+daring+}** claim'],
    ['the words of a link', 'see [[-here-]{+there+}](https://a.example/b) now'],
    ['the address of a link', 'see [here]([-https://a.example/b-]{+https://a.example/c+}) now'],
    ['a word parted', 'it rains every[- -]day now'],
    ['a compound', 'in [-fur-lined shoes-]{+fur slippers+} to work'],
    ['a part of a compound', 'a [-well-known-]{+little-known+} firm'],
    ['a compound parted', 'the [-decision-making-]{+decision making+} body'],
    ['a possessive', 'the [-firm’s-]{+firms’+} owner'],
    ['a number with a decimal', 'about [-1,000.5-]{+1,000.7+} won'],
    ['a percentage', 'rose by [-5%-]{+5.5%+} in May'],
    ['a sum', 'for [-$1,000-]{+₩1,000+} a year'],
  ])('in English: %s', (_, notation) => {
    expect(redlined(notation)).toBe(notation)
  })

  test.each([
    ['a particle', '정부[-는-]{+가+} 새 법안을 발표했다.'],
    ['two particles', '정부[-는-]{+가+} 새로운 법안[-을-]{+이+} 필요하다고 밝혔다.'],
    ['a particle of two syllables', '그는 학교[-에서-]{+에게+} 배웠다'],
    ['a particle more', '서울에서{+는+} 비가 왔다'],
    ['a particle less', '대통령[-은-] 말했다'],
    ['a particle behind a quotation mark', '“변화”[-를-]{+가+} 이끌었다'],
    ['a particle behind Latin letters', 'NATO[-는-]{+가+} 결정했다'],
    ['a particle before a comma', '정부[-는-]{+가+}, 어제'],
    ['a whole word, when a word beside it changed too', '[-정부는 법안을-]{+정부가 법률을+} 오늘 발표했다'],
    ['a whole word, when its ending is no particle', '어제 [-발표했다-]{+발표하였다+}.'],
    ['a whole word, when it is a verb', '어제 [-발표했다-]{+발표했고+} 오늘 떠났다.'],
    ['a whole word, when only a syllable is left of it', '그 [-도-]{+도로+} 막혔다'],
    ['a word put in', '정부는 {+어제 +}새 법안을 발표했다.'],
    ['a word at the end', '비가 왔다{+ 한다+}.'],
    ['a sentence put in', '비가 왔다. {+바람도 불었다. +}길이 막혔다.'],
    ['a number', '약 [-14,300명이-]{+14,030명이+} 숨졌다'],
    ['a date', '2026. 11. [-20.에-]{+21.에+} 열린다'],
    ['a compound', '[-서울-부산-]{+서울-대구+} 고속도로'],
    ['a percentage with its particle', '물가가 [-5.2%로-]{+5.3%로+} 올랐다'],
    ['words to be parted', '한국{+ +}사람'],
    ['words parted at several places', '이제 할[-수-]{+ 수 +}있다'],
    ['words to be run together', '그 만큼[- -]만 했다'],
    ['a comma with its word', '그는 [-그러나-]{+그러나,+} 떠나지 않았다'],
    ['a name in Hanja', '[-大統領-]{+大法院+}의 결정'],
  ])('in Korean: %s', (_, notation) => {
    expect(redlined(notation)).toBe(notation)
  })

  test.each([
    ['a space too many', 'one [- -]two'],
    ['a tab for a space', 'one[- -]{+\t+}two'],
    ['a space at the end', 'one[- -]'],
    ['a paragraph parted', 'He left.[- -]{+\n\n+}She stayed.'],
    ['two paragraphs made one', 'He left.[-\n\n-]{+ +}She stayed.'],
    ['a blank line of another kind', 'a[-\r\n\r\n-]{+\n\n+}b'],
    ['a line end of another kind', 'a[-\r\n-]{+\n+}b'],
    ['a line end and no blank line', 'a[-\n-]{+\n\n+}b'],
    ['a paragraph put in', 'One.\n\n{+Two.\n\n+}Three.'],
    ['a paragraph at the end', 'One.{+\n\nTwo.+}'],
    ['two paragraphs, each for itself', '[-One-]{+1+}.\n\n[-Two-]{+2+}.'],
    ['Chinese words', '我们[-今天-]{+明天+}去北京开会。'],
    ['a Chinese comma with its word', '他[-说，-]{+说+}今天天气很好。'],
    ['a Latin compound among Chinese words', '接种[-COVID-19-]{+COVID-20+}疫苗'],
    ['a percentage among Chinese words', '增长了[-5%-]{+6%+}左右'],
    ['Japanese words', '[-東京-]{+京都+}の会議に[-出席-]{+参加+}した。'],
    ['Thai words', 'ผมชื่อ[-สมชาย-]{+สมหญิง+}ครับ'],
    ['Hebrew words', 'שלום [-עולם-]{+לכל העולם+}'],
    ['Arabic words', 'قال [-الرئيس-]{+الوزير+} يوم الاثنين'],
    ['an emoji', 'ok [-👍-]{+👎+} fine'],
    ['the colour of an emoji', 'ok [-👍🏽-]{+👍🏿+} fine'],
    ['an emoji joined', 'the [-👩-]{+👩‍💻+} works'],
    ['a flag among flags', '[-🇰🇷🇺🇸-]{+🇺🇸🇰🇷+} talks'],
    ['a flag that pairs the others anew', 'a [-🇰🇷-]{+🇷+} b'],
  ])('in spaces and in other scripts: %s', (_, notation) => {
    expect(redlined(notation)).toBe(notation)
  })
})

describe('a redline', () => {
  it('is of texts made NFC', () => {
    expect(redline('한글 é', '한글 é'.normalize('NFD'))).toEqual([])
    expect(draw('한글', redline('한글', '한굴'.normalize('NFD')))).toBe('[-한글-]{+한굴+}')
  })

  it('is one hunk where hardly anything stays', () => {
    const notation =
      '[-Officials declined to say whether the state would soon act-]{+Whether anything happens, the state never told reporters, nor anyone else+}.'
    expect(redlined(notation)).toBe(notation)
  })

  it('is one hunk, from the first to the last word that differs, where too many words differ', () => {
    const [text, other] = ['one two three four hundred five six seven', 'one 2 three four hundred five 6 seven']
    expect(draw(text, redline(text, other, { mostEdits: 3 }))).toBe(
      'one [-two three four hundred five six-]{+2 three four hundred five 6+} seven',
    )
    expect(redline(text, other, { mostEdits: 4 })).toHaveLength(2)
  })

  test.each([
    ['a book with a few changes', 'The quick brown fox jumps. '.repeat(7000), 'quick', 'swift'],
    ['Chinese without a stop', '今天天气很好我们去公园散步'.repeat(15_000), '天气', '空气'],
    ['a word that never ends', 'a'.repeat(200_000), 'a', 'b'],
    ['a blank line at every word', 'a\n\n'.repeat(60_000), 'a', 'b'],
  ])('of %s comes to an end', (_, text, word, other) => {
    const middle = text.indexOf(word, text.length / 2)
    const changed = text.slice(0, middle) + other + text.slice(middle + word.length)
    for (const now of [changed, text.replaceAll(word, other)]) {
      expect(applyAll(text, redline(text, now))).toBe(now)
    }
  })
})

const WORDS = [
  '정부는',
  '정부가',
  '법안을',
  '학교에서',
  'one',
  'two,',
  '“three”',
  '1.43',
  '14,300',
  '**bold**',
  'a—b',
  '中文字',
]
const COMPOUNDS = [
  'fur-lined',
  'fur',
  'lined',
  'shoes',
  'slippers,',
  'it’s',
  'its',
  'well-known',
  'known',
  '1,000.5',
  '1,000',
  '5%',
  '5.5%',
  '$5',
  '(COVID-19)',
  'COVID-20',
  '정부는',
  '정부가',
]
const GAPS = [' ', ' ', ' ', '', '. ', '  ', '\n\n', '\r\n']
const word = fc.oneof(fc.constantFrom(...WORDS), writing(4))

/** A text in which some words were replaced. */
const revised = fc
  .array(
    fc.record({
      old: word,
      fresh: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: word }),
      gap: fc.constantFrom(...GAPS),
    }),
    { maxLength: 40, size: 'max' },
  )
  .map((words): [string, string] => [
    words
      .map(({ old, gap }) => old + gap)
      .join('')
      .normalize('NFC'),
    words.map(({ old, fresh, gap }) => (fresh ?? old) + gap).join(''),
  ])

/** A text with a few changes at random places, in the middle of a word too. */
const edited = fc
  .tuple(paragraph, fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([from, changes]): [string, string] => {
    const to = changes.reduce((now, { words, ...spot }) => {
      const { start, end } = rangeOf(now, spot)
      return now.slice(0, start) + words + now.slice(end)
    }, from)
    return [from, to]
  })

const pair = fc.oneof(fc.tuple(paragraph, writing(24)), edited, { weight: 2, arbitrary: revised })

describe('every redline', () => {
  it('leads from the one text to the other, and to nothing new in the first', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const hunks = redline(from, to)
        expect(applyAll(from, hunks)).toBe(to.normalize('NFC'))
        expect(redline(from, from)).toEqual([])
        expect(JSON.parse(JSON.stringify(hunks))).toEqual(hunks)
        for (const { start, end, insert } of hunks) expect(insert).not.toBe(from.slice(start, end))
      }),
      RUNS,
    )
  })

  /** Whether a cut parts what is written as one: a word, a number, a compound. Hangul may be cut before a particle. */
  const tears = (text: string, at: number) => {
    const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)]
    const LETTER = '[\\p{Script=Latin}\\p{Nd}]'
    const joined = new RegExp(`${LETTER}[-‐‑'’.,]?$`, 'u').test(before) && new RegExp(`^${LETTER}`, 'u').test(behind)
    return joined || (/[\p{Script=Latin}\p{Nd}]$/u.test(before) && /^[-‐‑'’][\p{Script=Latin}\p{Nd}]/u.test(behind))
  }

  it('tears no word, number or compound', () => {
    const written = fc
      .array(fc.constantFrom(...COMPOUNDS), { minLength: 1, maxLength: 12 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(written, written, (from, to) => {
        let grown = 0
        for (const { start, end, insert } of redline(from, to)) {
          const at = start + grown
          expect([start, end].filter((place) => tears(from, place))).toEqual([])
          expect([at, at + insert.length].filter((place) => tears(to, place))).toEqual([])
          grown += insert.length - (end - start)
        }
      }),
      RUNS,
    )
  })

  it('is in order, with a character at least between two hunks, and cuts none in either text', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const [places, newPlaces] = [new Set(boundaries(from)), new Set(boundaries(to.normalize('NFC')))]
        let [last, grown] = [-1, 0]
        for (const { start, end, insert } of redline(from, to)) {
          expect(start).toBeGreaterThan(last)
          expect([places.has(start), places.has(end)]).toEqual([true, true])
          const at = start + grown
          expect([newPlaces.has(at), newPlaces.has(at + insert.length)]).toEqual([true, true])
          grown += insert.length - (end - start)
          last = end
        }
      }),
      RUNS,
    )
  })

  /** Whether hunk `k` is accepted, and when: the lower the number, the earlier. */
  const order = fc.array(fc.tuple(fc.boolean(), fc.nat(99)), { minLength: 16, maxLength: 16 })

  it('can be accepted in part and in any order: no hunk gets in the way of another', () => {
    fc.assert(
      fc.property(pair, order, ([from, to], wishes) => {
        const hunks = redline(from, to)
        const wish = (k: number) => wishes[k % wishes.length] ?? [true, k]
        const mix = applyAll(
          from,
          hunks.filter((_, k) => wish(k)[0]),
        )
        let now = from
        let waiting = hunks.map((hunk, k) => ({ k, insert: hunk.insert, anchor: anchorAt(from, hunk) }))
        const accepted = waiting.filter(({ k }) => wish(k)[0]).sort((a, b) => wish(a.k)[1] - wish(b.k)[1])
        for (const { k } of accepted) {
          const taken = waiting.find((other) => other.k === k)
          if (!taken?.anchor) throw new Error('no such hunk')
          const splice = replace(now, taken.anchor, taken.insert)
          expect(splice).toEqual({ start: taken.anchor.start, end: taken.anchor.end, insert: taken.insert })
          now = apply(now, splice)
          waiting = waiting
            .filter((other) => other !== taken)
            .map((other) => ({ ...other, anchor: other.anchor && carry(other.anchor, splice, 'suggestion') }))
          for (const { anchor } of waiting) {
            expect(anchor?.state).toBe('exact')
            expect(now.slice(anchor?.start, anchor?.end)).toBe(anchor?.quote)
          }
        }
        expect(now).toBe(mix)
        expect(now).toBe(now.normalize('NFC'))
        const places = new Set(boundaries(now))
        for (const { anchor } of waiting)
          expect(places.has(anchor?.start ?? -1) && places.has(anchor?.end ?? -1)).toBe(true)
      }),
      RUNS,
    )
  })
})
