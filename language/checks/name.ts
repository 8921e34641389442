import { articleExample, type Check, type CheckFinding } from './check'
import { compareKoreanNames } from './name/korean-names'
import { pairNames } from './name/name-pairs'
import { compareGlosses, compareStyles, compareVariants, findMisspellings, type NameKey } from './name/spellings'

export const name: Check<NameKey> = {
  id: 'name',
  family: 'translation',
  scope: 'article',
  title: { en: 'Names', ko: '이름' },
  summary: { en: 'A name is spelled in two ways.', ko: '한 이름을 두 가지로 적었습니다.' },
  why: {
    en: 'One person, one spelling: a name that is spelled in two ways makes two people of one. All names of the article are compared with each other, by sound.',
    ko: '한 사람의 이름은 한 가지로 적어야 합니다. 두 가지로 적으면 다른 사람처럼 보입니다. 기사에 나온 이름을 소리로 대조합니다.',
  },
  messages: {
    'name.variant': {
      severity: 'minor',
      en: '{name} is “{target}” here, “{expected}” elsewhere in the article.',
      ko: '{name}이(가) 여기서는 “{target}”, 기사의 다른 곳에서는 “{expected}”입니다.',
    },
    'name.source': {
      severity: 'minor',
      en: '“{target}” is {name} here, {expected} elsewhere in the source.',
      ko: '“{target}”이(가) 여기서는 {name}, 원문의 다른 곳에서는 {expected}입니다.',
    },
    'name.gloss': {
      severity: 'minor',
      en: 'The source spells {name} “{expected}”; the translation has “{target}”.',
      ko: '원문은 {name}을(를) “{expected}”으로(로) 병기했는데 번역문은 “{target}”입니다.',
    },
    'name.style': {
      severity: 'minor',
      en: '“{target}” is “{expected}” elsewhere in the article.',
      ko: '“{target}”이(가) 기사의 다른 곳에서는 “{expected}”입니다.',
    },
    'name.shared': {
      severity: 'major',
      en: '“{target}” stands for {name} here, for {expected} elsewhere in the article.',
      ko: '“{target}”이(가) 여기서는 {name}, 기사의 다른 곳에서는 {expected}입니다.',
    },
  },
  classification: { category: 'accuracy/name', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const korean = languages.source.startsWith('ko') ? 'source' : languages.target.startsWith('ko') ? 'target' : null
    const found = new Map<string, CheckFinding<NameKey>[]>()
    if (!korean) return found
    const add = (key: string, one: CheckFinding<NameKey>) => found.set(key, [...(found.get(key) ?? []), one])
    const names = pairNames(pairs, korean, tick)
    compareVariants(names, 'latin', add)
    compareVariants(names, 'korean', add)
    if (korean === 'source') {
      for (const pair of pairs) {
        tick()
        compareGlosses(pair, add)
      }
      findMisspellings(names, pairs, add)
      compareStyles(pairs, add)
      compareKoreanNames(pairs, add, tick)
    }
    return found
  },
  examples: [
    articleExample([], ['알렉산드르가 왔다.', 'Alexander came.'], ['알렉산드르는 갔다.', 'Alexander went.']),
    articleExample(
      ['Alexandre'],
      ['알렉산드르가 왔다.', 'Alexander came.'],
      ['알렉산드르는 갔다.', 'Alexandre went.'],
      ['알렉산드르의 말이다.', 'Alexander said so.'],
    ),
    articleExample(
      ['베히모스'],
      ['베헤모스가 왔다.', 'Behemoth came.'],
      ['베히모스는 갔다.', 'Behemoth went.'],
      ['베헤모스의 말이다.', 'Behemoth said so.'],
    ),
    articleExample(
      ['베히모스'],
      ['베헤모스가 왔고 베히모스는 갔다.', 'Behemoth came and Behemoth went.'],
      ['베헤모스의 말이다.', 'Behemoth said so.'],
    ),
    articleExample(['Kasparof'], ['카스파로프가 왔다.', 'Kasparov came.'], ['카스파로프는 갔다.', 'Kasparof went.']),
    articleExample(
      ['Kaspraov'],
      ['카스파로프가 왔다.', 'Kasparov came.'],
      ['카스파로프는 갔다.', 'Kaspraov went.'],
      ['카스파로프도 있다.', 'Kasparov is there.'],
    ),
    articleExample([], ['카스파로프가 왔다.', 'Kasparov came.'], ['카스파로프는 갔다.', 'He went.']),
    articleExample([], ['이라크 사람이 왔다.', 'An Iraqi came.'], ['이라크에 갔다.', 'They went to Iraq.']),
    articleExample(
      ['Kim Jong-il'],
      ['김정일이 왔다.', 'Kim Jong Il came.'],
      ['김정일은 갔다.', 'Kim Jong-il went.'],
      ['김정일의 말이다.', 'Kim Jong Il said so.'],
    ),
    articleExample([], ['김정일이 왔다.', 'Kim Jong Il came.'], ['김정은은 갔다.', 'Kim Jong Un went.']),
    articleExample(
      ['Kim Min-su'],
      ['김민수가 왔다.', 'Kim Min-su came.'],
      ['김민서는 갔다.', 'Kim Min-su went.'],
      ['김민수의 말이다.', 'Kim Min-su said so.'],
    ),
    articleExample(['Kim Min-su'], ['김민서가 왔다.', 'Kim Min-su came.'], ['김민수는 갔다.', 'Kim Min-su went.']),
    articleExample([], ['김민수가 왔다.', 'Kim Min-su came.'], ['김민서는 갔다.', 'Kim Min-seo went.']),
    articleExample(
      ['Park Ji-sung'],
      ['박지성이 왔다.', 'Park Ji-seong came.'],
      ['박지성 씨는 갔다.', 'Park Ji-sung went.'],
      ['박지성의 말이다.', 'Park Ji-seong said so.'],
    ),
    articleExample([], ['박지성이 왔다.', 'Park Ji-sung came.'], ['박지성은 갔다.', 'Park went.']),
    articleExample(
      [],
      ['김민수와 김민서가 왔다.', 'Kim Min-su and Kim Min-seo came.'],
      ['김민수다.', 'Kim Min-su is here.'],
    ),
    articleExample([], ['정민수가 왔다.', 'Jung Min-su came.'], ['장민수는 갔다.', 'Chang Min-su went.']),
    articleExample(['Berher'], ['베르거(Berger)가 말했다.', 'Berher spoke.']),
    articleExample([], ['베르거(Berger)가 말했다.', 'Berger spoke.']),
    articleExample([], ['베르거(Berger)가 말했다.', 'The lawyer spoke.']),
    articleExample(['Qantus'], ['콴타스(Qantas) 항공은 부인했다.', 'Qantus denied it.']),
    articleExample([], ['세계무역기구(WTO)가 말했다.', 'The WTO spoke.']),
    articleExample([], ['클린턴이 왔다.', 'Clinton came.'], ['힐러리는 갔다.', 'Hillary went.']),
    articleExample([], ['', ''], ['왔다.', 'Came.']),
    {
      ...articleExample(
        ['카스파로브'],
        ['Kasparov came.', '카스파로프가 왔다.'],
        ['Kasparov went.', '카스파로브는 갔다.'],
        ['Kasparov spoke.', '카스파로프가 말했다.'],
      ),
      from: 'en',
      to: 'ko',
    },
    { pairs: [['Merkel kam.', 'Merkel came.']], finds: [], from: 'de' },
  ],
}
