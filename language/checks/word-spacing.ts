import { withoutParticles } from '../lexicon/korean-stem'
import { articleExample, type Check } from './check'
import { type Prose, proseIn, sideIn } from './consistency/prose'
import { append, rarerForms, SEVERAL_FORMS, toUse, type Use } from './consistency/uses'

type Key = 'word-spacing.several'

export const wordSpacing: Check<Key> = {
  id: 'word-spacing',
  family: 'style',
  scope: 'article',
  title: { en: 'Korean word spacing', ko: '띄어쓰기 통일' },
  summary: {
    en: 'A Korean term is written with a space here, without one there.',
    ko: '같은 말을 붙여 쓰기도 하고 띄어 쓰기도 했습니다.',
  },
  why: {
    en: 'Compound nouns may be written together or apart, but one article writes each in one way. Headlines, which drop spaces, and words of one syllable are left alone.',
    ko: '복합어는 붙여 써도 띄어 써도 되지만 한 기사에서는 한 가지로 씁니다. 띄어쓰기를 줄이는 제목과 한 음절 낱말은 보지 않습니다.',
  },
  messages: { 'word-spacing.several': { severity: 'neutral', ...SEVERAL_FORMS } },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const side = sideIn('ko', languages)
    const texts = side === null ? [] : proseIn(pairs, side, tick)
    return rarerForms(usesIn(texts, tick), 'word-spacing.several', tick)
  },
  examples: [
    articleExample(
      ['인공 지능'],
      ['인공지능이 온다.', 'AI is coming.'],
      ['인공지능은 빠르다.', 'AI is fast.'],
      ['인공 지능의 미래다.', 'It is the future of AI.'],
    ),
    articleExample(
      ['초지능연구소'],
      ['초지능 연구소가 문을 열었다.', 'The lab opened.'],
      ['초지능 연구소에 갔다.', 'He went to the lab.'],
      ['초지능연구소는 말을 아꼈다.', 'The lab said little.'],
    ),
    articleExample(
      ['오픈 소스'],
      ['오픈소스로 낸다.', 'It is open source.'],
      ['오픈 소스를 쓴다.', 'They use open source.'],
    ),
    articleExample(
      ['최고경영자'],
      ['최고 경영자는 최고 경영자의 말을 한다.', 'The CEO spoke like one.'],
      ['새 최고경영자도 왔다.', 'The new CEO came too.'],
    ),
    articleExample([], ['인공지능이 온다.', 'AI is coming.'], ['인공 지진이다.', 'It is an artificial quake.']),
    articleExample([], ['지난해 왔다.', 'It came last year.'], ['지난 해를 본다.', 'They look at the past year.']),
    articleExample([], ['그동안 왔다.', 'It came.'], ['그 동안 갔다.', 'It went.']),
    articleExample([], ['가져올 것이다.', 'It will bring it.'], ['가져 올 것이다.', 'It will bring it.']),
    articleExample([], ['정부는 예산을 본다.', 'They see it.'], ['정부 예산은 크다.', 'The budget is big.']),
    articleExample([], ['소셜 미디어가 있다.', 'There are social media.'], ['소셜 미디어를 쓴다.', 'They use them.']),
    {
      ...articleExample([], ['초지능연구소 출범', 'Lab opens'], ['초지능 연구소가 열렸다.', 'The lab opened.']),
      shape: { source: [{ kind: 'heading' }], target: [{ kind: 'heading' }] },
    },
    articleExample(
      ['기후 변화'],
      ['기후변화 대응이다.', 'It is about climate change.'],
      ['기후변화를 막는다.', 'They stop it.'],
      ['기후 변화로 더워졌다.', 'It got hot.'],
    ),
    articleExample([], ['', ''], ['가', 'a']),
    {
      ...articleExample(['건강 보험'], ['Health insurance.', '건강보험이다.'], ['More of it.', '건강 보험이 는다.']),
      from: 'en',
      to: 'ko',
    },
    { ...articleExample([], ['Das Haus.', 'The house.']), from: 'de' },
  ],
}

/** Terms of two words of two syllables or more that stand both apart and together. */
function usesIn(texts: readonly Prose[], tick: () => void): Use[] {
  const apart = new Map<string, Use[]>()
  const words = texts.map((text) => koreanWords(text))
  for (const [index, text] of texts.entries()) {
    tick()
    for (const [at, first] of (words[index] ?? []).entries()) {
      const second = words[index]?.[at + 1]
      if (!second || second.start !== first.end + 1 || text.text[first.end - text.at] !== ' ') continue
      const [one, two] = [first.word, bareOf(second.word)]
      if (one.length < SHORTEST || two.length < SHORTEST || NO_NOUN.test(one)) continue
      const end = second.start + two.length
      append(apart, one + two, toUse(text.pair, text.side, { start: first.start, end }, one + two, `${one} ${two}`))
    }
  }
  const uses: Use[] = []
  for (const [index, { pair, side }] of texts.entries()) {
    tick()
    for (const { word, start } of words[index] ?? []) {
      const joined = withoutParticles(word).find((form) => apart.has(form))
      if (joined === undefined) continue
      // Where each stands as often, what is written together is the usual form.
      uses.push(toUse(pair, side, { start, end: start + joined.length }, joined, joined))
      uses.push(...(apart.get(joined)?.splice(0) ?? []))
    }
  }
  return uses
}

const SHORTEST = 2

/** Adverbs, and the ends of verbs and of words with a particle: what follows belongs to no compound with them. */
const NO_NOUN =
  /(?:[을를은는의와과에]|에서|으로|하고|하며|해서|[았었했였]고|지만|다가|도록)$|^(?:함께|다시|서로|모두|가장|매우|이미)$/

function bareOf(word: string): string {
  return withoutParticles(word).findLast((form) => form.length >= SHORTEST) ?? word
}

const koreanWords = ({ text, at }: Prose) =>
  [...text.matchAll(/(?<![\p{L}\d])[가-힣]{2,16}(?![A-Za-z\d])/gu)].map(({ 0: word, index }) => ({
    word,
    start: at + index,
    end: at + index + word.length,
  }))
