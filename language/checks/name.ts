import type { Check, Example, Found } from './check'
import { glosses } from './name/gloss'
import { ledgerOf } from './name/ledger'
import { misspelled } from './name/misspelled'
import { styles } from './name/style'
import { variants } from './name/variants'

const article = (finds: string[], ...pairs: [string, string][]): Example => ({ pairs, finds })

export const name: Check = {
  id: 'name',
  scope: 'article',
  title: { en: 'Names', ko: '이름' },
  why: {
    en: 'One person, one spelling: a name that is spelled in two ways makes two people of one. All names of the article are held against each other, by sound.',
    ko: '한 사람의 이름은 한 가지로 적어야 합니다. 두 가지로 적으면 다른 사람처럼 보입니다. 기사에 나온 이름을 소리로 대조합니다.',
  },
  run: (pairs, { options: { languages }, tick }) => {
    const korean = languages.source.startsWith('ko') ? 'source' : languages.target.startsWith('ko') ? 'target' : null
    const found = new Map<string, Found[]>()
    if (!korean) return found
    const add = (key: string, one: Found) => found.set(key, [...(found.get(key) ?? []), one])
    const ledger = ledgerOf(pairs, korean, tick)
    variants(ledger, 'latin', add)
    variants(ledger, 'korean', add)
    if (korean === 'source') {
      for (const pair of pairs) {
        tick()
        glosses(pair, add)
      }
      misspelled(ledger, pairs, add)
      styles(pairs, add)
    }
    return found
  },
  examples: [
    article([], ['알렉산드르가 왔다.', 'Alexander came.'], ['알렉산드르는 갔다.', 'Alexander went.']),
    article(
      ['Alexandre'],
      ['알렉산드르가 왔다.', 'Alexander came.'],
      ['알렉산드르는 갔다.', 'Alexandre went.'],
      ['알렉산드르의 말이다.', 'Alexander said so.'],
    ),
    article(
      ['베히모스'],
      ['베헤모스가 왔다.', 'Behemoth came.'],
      ['베히모스는 갔다.', 'Behemoth went.'],
      ['베헤모스의 말이다.', 'Behemoth said so.'],
    ),
    article(['Kasparof'], ['카스파로프가 왔다.', 'Kasparov came.'], ['카스파로프는 갔다.', 'Kasparof went.']),
    article(
      ['Kaspraov'],
      ['카스파로프가 왔다.', 'Kasparov came.'],
      ['카스파로프는 갔다.', 'Kaspraov went.'],
      ['카스파로프도 있다.', 'Kasparov is there.'],
    ),
    article([], ['카스파로프가 왔다.', 'Kasparov came.'], ['카스파로프는 갔다.', 'He went.']),
    article([], ['이라크 사람이 왔다.', 'An Iraqi came.'], ['이라크에 갔다.', 'They went to Iraq.']),
    article(
      ['Kim Jong-il'],
      ['김정일이 왔다.', 'Kim Jong Il came.'],
      ['김정일은 갔다.', 'Kim Jong-il went.'],
      ['김정일의 말이다.', 'Kim Jong Il said so.'],
    ),
    article([], ['김정일이 왔다.', 'Kim Jong Il came.'], ['김정은은 갔다.', 'Kim Jong Un went.']),
    article(['Berher'], ['베르거(Berger)가 말했다.', 'Berher spoke.']),
    article([], ['베르거(Berger)가 말했다.', 'Berger spoke.']),
    article([], ['베르거(Berger)가 말했다.', 'The lawyer spoke.']),
    article(['Qantus'], ['콴타스(Qantas) 항공은 부인했다.', 'Qantus denied it.']),
    article([], ['세계무역기구(WTO)가 말했다.', 'The WTO spoke.']),
    article([], ['클린턴이 왔다.', 'Clinton came.'], ['힐러리는 갔다.', 'Hillary went.']),
    article([], ['', ''], ['왔다.', 'Came.']),
    {
      ...article(
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
