import { describe, expect, test } from 'vitest'
import { align } from './align'

const KO_EN = { source: 'ko', target: 'en' }

/** One block a line: `#` and `##` begin a heading, `-` a list item, `!` a caption, anything else a paragraph. */
function read(text: string) {
  const lines = text.trim().split('\n')
  const kinds = lines.map((line) => {
    const hashes = /^#+/.exec(line)?.[0].length
    if (hashes) return { kind: 'heading', level: hashes }
    return { kind: line.startsWith('- ') ? 'list-item' : line.startsWith('! ') ? 'caption' : 'paragraph' }
  })
  return { kinds, texts: lines.map((line) => line.replace(/^(?:#+|-|!) /, '')) }
}

function beadsOf(source: string, target: string) {
  const [here, there] = [read(source), read(target)]
  return align(here.texts, there.texts, KO_EN, { source: here.kinds, target: there.kinds })
}
const shape = (source: string, target: string) =>
  beadsOf(source, target)
    .map((bead) => `${bead.source.join(' ')}:${bead.target.join(' ')}`)
    .join(' | ')

describe('kinds help to pair', () => {
  test('a document that lacks sections in the middle', () => {
    const source = `# 수업
이번 학기의 [시간표](https://school.example/plan)는 여기에 있습니다.
## 봄 학기
- 3월 4일에 시작합니다.
- 오전에 두 시간 수업합니다.
- 방학은 없습니다.
## 여름 학기
- 6월 10일에 시작합니다.
- 오후에 세 시간 수업합니다.
- 더위를 피해 일찍 마칩니다.
## 수업료
수업료는 받지 않습니다.
- 책값은 각자 냅니다.`
    const target = `# Classes
The [timetable](https://school.example/plan) of this term is here.
## Tuition
There is no tuition fee.
- Books are at your own expense.`
    expect(shape(source, target)).toBe('0:0 | 1:1 | 2: | 3: | 4: | 5: | 6: | 7: | 8: | 9: | 10:2 | 11:3 | 12:4')
  })
  test('a translation with a section of its own', () => {
    const source = `# 길 안내
역에서 10분을 걸으면 나옵니다.
## 주차
차는 뒤뜰에 댑니다.`
    const target = `# Directions
It is a walk of ten minutes from the station.
## By bus
Take any bus and get off at the bridge.
The last one leaves early.
## Parking
Cars stand in the back yard.`
    expect(shape(source, target)).toBe('0:0 | 1:1 | :2 | :3 | :4 | 2:5 | 3:6')
  })
  test('an item that is missing from a list', () => {
    const source = `다음을 가져오세요.
- 물 2리터
- 우산
- 양말 15켤레
접수는 끝났습니다.`
    const target = `Please bring the following.
- 2 litres of water
- 15 pairs of socks
Registration is closed.`
    expect(shape(source, target)).toBe('0:0 | 1:1 | 2: | 3:2 | 4:3')
  })
  test('a caption stays with a caption', () => {
    expect(
      shape('! 다리 위에 선 사람들\n사람들은 강을 건넜다.', '! People on the bridge\nThe people crossed the river.'),
    ).toBe('0:0 | 1:1')
  })
})

describe('what only one side marks', () => {
  test('says nothing', () => {
    expect(
      shape('# 다리 점검\n## 안전\n다리 12개가 안전하다.', 'Bridges inspected\nSafety\nAll 12 bridges are safe.'),
    ).toBe('0:0 | 1:1 | 2:2')
  })
  test('a heading that stands beside something else is doubtful however well it fits', () => {
    const beads = beadsOf(
      '## 안전\n다리 12개가 안전하다고 1985년에 밝혔다.\n배 30척이 더 온다.',
      'Safety: it was said in 1985 that all 12 bridges are safe.\nAnother 30 boats will come.',
    )
    const [first] = beads
    expect(first?.source).toEqual([0, 1])
    expect(first?.confidence).toBeLessThan(0.5)
    expect(beads.at(-1)?.confidence).toBeGreaterThan(0.9)
  })
})
