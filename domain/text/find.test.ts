import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNotation } from '../notation.fixture'
import { replacementsIn, type Search } from './find'
import { apply } from './splice'
import { boundaries, paragraph, RUNS, writing } from './writing.fixture'

const drawn = (text: string, search: Search) => replacementsIn(text, search).reduceRight(toNotation, text)

/** How replacing is drawn: the text with its changes, what is looked for, what is put in. */
describe('replacing', () => {
  it.each([
    ['every place', 'the [-firm-]{+group+} and the [-firm-]{+group+}’s owner', 'firm', 'group'],
    [
      'a capital at the beginning of a sentence',
      '[-Firms-]{+Groups+} fell. [-firms-]{+groups+} rose.',
      'firms',
      'groups',
    ],
    ['capitals throughout', 'the [-FIRM-]{+GROUP+}', 'firm', 'group'],
    ['a name as it is written', 'the [-WON-]{+KRW+} and the [-Won-]{+KRW+}', 'won', 'KRW'],
    ['words over a line end', 'the [-law\nfirm-]{+office+}', 'law firm', 'office'],
    ['a straight apostrophe and a printed one', 'they [-don’t-]{+do not+}', "don't", 'do not'],
    ['a special sign', 'about [-$5.-]{+€6.+}', '$5.', '€6.'],
    ['the words of a link, not its address', '[the [-firm-]{+group+}](https://firm.example)', 'firm', 'group'],
    ['a word taken out with its space', 'a [-very -]good day', 'very', ''],
    ['the last word taken out', 'a good[- day-].', 'day', ''],
  ])('%s', (_, notation, find, replacement) => {
    const text = notation.replace(/\{\+[\s\S]*?\+\}/g, '').replace(/\[-|-\]/g, '')
    expect(drawn(text, { find, replacement })).toBe(notation)
  })

  it.each([
    ['only what is written so', 'The Firm and the [-firm-]{+group+}', { find: 'firm', matchCase: true }],
    ['no part of a word', 'affirm, firms, the [-firm-]{+group+}', { find: 'firm', wholeWords: true }],
    ['a word in quotation marks', 'the “[-firm-]{+group+}”', { find: 'firm', wholeWords: true }],
    ['a part of a word, where that is asked', 'af[-firm-]{+group+}', { find: 'firm' }],
  ])('finds %s', (_, notation, search) => {
    const text = notation.replace(/\{\+.*?\+\}/g, '').replace(/\[-|-\]/g, '')
    expect(drawn(text, { ...search, replacement: 'group' })).toBe(notation)
  })

  it.each([
    ['a particle that fits both stays', '[-서울시-]{+서울특별시+}는 어제', '서울시', '서울특별시'],
    ['은 becomes 는', '[-서울은-]{+경기는+} 어제', '서울', '경기'],
    ['는 becomes 은', '[-경기는-]{+서울은+} 어제', '경기', '서울'],
    ['을, 이, 과', '[-도로를-]{+길을+} [-도로가-]{+길이+} [-도로와-]{+길과+}', '도로', '길'],
    ['으로 and 로', '[-부산으로-]{+제주로+} 갔다', '부산', '제주'],
    ['로 behind ㄹ', '[-부산으로-]{+서울로+} 갔다', '부산', '서울'],
    ['으로 behind a vowel that becomes ㄹ', '[-제주-]{+서울+}로 갔다', '제주', '서울'],
    ['으로부터', '[-부산으로부터-]{+제주로부터+} 온', '부산', '제주'],
    ['이라고', '[-부산이라고-]{+제주라고+} 불렀다', '부산', '제주'],
    ['라는', '[-제주라는-]{+부산이라는+} 이름', '제주', '부산'],
    ['several particles', '[-부산-]{+제주+}에서는 비', '부산', '제주'],
    ['behind a quotation mark', '“[-부산”은-]{+제주”는+} 비', '부산', '제주'],
    ['behind a bracket', '[-부산(釜山)은-]{+제주(釜山)는+} 비', '부산', '제주'],
    ['behind a number', '[-3은-]{+4는+} 크다', '3', '4'],
    ['behind capitals', '[-NATO는-]{+UN은+} 어제', 'NATO', 'UN'],
    ['not where the word goes on', '[-서울-]{+경기+}은행', '서울', '경기'],
    ['not behind a word that nobody can read', '[-트럼프-]{+Trump+}가 말했다', '트럼프', 'Trump'],
    ['the copula', '[-서울이다-]{+경기다+}.', '서울', '경기'],
    ['not a particle that a mark stands on', '[-서울-]{+경기+}은\u0301 크다', '서울', '경기'],
    ['not in the particle behind it', '[-가가-]{+각이+} 왔다', '가', '각'],
  ])('in Korean: %s', (_, notation, find, replacement) => {
    const text = notation.replace(/\{\+.*?\+\}/g, '').replace(/\[-|-\]/g, '')
    expect(drawn(text, { find, replacement })).toBe(notation)
  })

  it('leaves a space that a mark stands on', () => {
    expect(drawn('a bc \u0301d', { find: 'bc', replacement: '' })).toBe('a [-bc-] \u0301d')
  })

  it('takes a Korean noun with its particles for a whole word, and none that goes on', () => {
    const search = { find: '서울시', replacement: '서울특별시', wholeWords: true }
    expect(drawn('서울시는 서울시청에서 서울시의 대서울시를, 서울시.', search)).toBe(
      '[-서울시-]{+서울특별시+}는 서울시청에서 [-서울시-]{+서울특별시+}의 대서울시를, [-서울시-]{+서울특별시+}.',
    )
  })

  it('goes by words where no spaces part them', () => {
    const search = { find: '今天', replacement: '明天', wholeWords: true }
    expect(drawn('我们今天去。', search)).toBe('我们[-今天-]{+明天+}去。')
  })

  it('is in order, on whole characters, and leaves nothing of it to find in what was there', () => {
    fc.assert(
      fc.property(paragraph, writing(3), writing(3), fc.boolean(), (text, find, replacement, wholeWords) => {
        fc.pre(find.trim() !== '')
        const splices = replacementsIn(text, { find: find.normalize('NFC'), replacement, wholeWords })
        const places = new Set(boundaries(text))
        let last = 0
        for (const { start, end, insert } of splices) {
          expect([start >= last, places.has(start), places.has(end)]).toEqual([true, true, true])
          expect(text.slice(start, end)).not.toBe(insert)
          last = end
        }
        expect(() => splices.reduceRight(apply, text)).not.toThrow()
      }),
      RUNS,
    )
  })
})
