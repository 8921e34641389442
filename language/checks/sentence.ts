import type { Message } from './check'

/** What each finding says, in one sentence; {names} are values of the message. Quoted words stay in their own language. */
const SENTENCES: Record<string, { en: string; ko: string }> = {
  skipped: {
    en: 'This check took too long here and was left out.',
    ko: '이 점검은 시간이 너무 오래 걸려 여기서는 건너뛰었어요.',
  },
  'number.value': {
    en: 'Source {source} = {sourceValue}; translation {target} = {targetValue}.',
    ko: '원문 {source} = {sourceValue}, 번역문 {target} = {targetValue}.',
  },
  'number.unit': {
    en: 'Source {source} = {sourceValue}; translation {target} = {targetValue}: the unit differs.',
    ko: '원문 {source} = {sourceValue}, 번역문 {target} = {targetValue}: 단위가 달라요.',
  },
  'number.omitted': {
    en: 'Source {source} = {sourceValue}; the translation has no such number.',
    ko: '원문 {source} = {sourceValue}, 번역문에 이 수가 없어요.',
  },
  'number.added': {
    en: 'Translation {target} = {targetValue}; the source has no such number.',
    ko: '번역문 {target} = {targetValue}, 원문에 이 수가 없어요.',
  },
  'date.value': {
    en: 'Source {source}; translation {target}: the dates differ.',
    ko: '원문 {source}, 번역문 {target}: 날짜가 달라요.',
  },
  'date.omitted': {
    en: 'Source {source}; the translation gives no such date.',
    ko: '원문 {source}, 번역문에 이 날짜가 없어요.',
  },
  'date.added': {
    en: 'Translation {target}; the source gives no such date.',
    ko: '번역문 {target}, 원문에 이 날짜가 없어요.',
  },
  'date.weekday': {
    en: 'Source {source} is a {expected} by the article’s date; translation {target}.',
    ko: '기사 날짜로 보면 원문 {source}은(는) {expected}인데 번역문은 {target}이에요(예요).',
  },
  'omission.omitted': {
    en: 'Nothing in the translation seems to render this.',
    ko: '번역문에 이 부분에 해당하는 내용이 없는 것 같아요.',
  },
  'omission.added': {
    en: 'Nothing in the source seems to say this.',
    ko: '원문에 이 부분에 해당하는 내용이 없는 것 같아요.',
  },
  'omission.shortened': {
    en: 'The translation is far shorter than this: is a part missing?',
    ko: '번역문이 원문에 비해 너무 짧아요. 빠진 부분이 있나요?',
  },
  'quotation.unbalanced': { en: 'The quotation mark {words} has no partner.', ko: '따옴표 {words}의 짝이 없어요.' },
  'quotation.lost': {
    en: 'Source {words} is direct speech; the translation quotes nothing.',
    ko: '원문 {words}은(는) 직접 인용인데 번역문에는 인용이 없어요.',
  },
  'quotation.invented': {
    en: 'Translation {words} is direct speech; the source reports nothing that was said.',
    ko: '번역문 {words}은(는) 직접 인용인데 원문에는 누가 했다는 말이 없어요.',
  },
  'quotation.mixed': {
    en: '{words} has straight quotation marks; others here are curly.',
    ko: '{words}은(는) 곧은따옴표인데 다른 곳은 둥근따옴표예요.',
  },
  untranslated: { en: '“{words}” was left untranslated.', ko: '“{words}”이(가) 번역되지 않은 채 남았어요.' },
  'broken.garbled': {
    en: '“{words}” is garbled or left-over markup.',
    ko: '“{words}”은(는) 깨진 글자이거나 지우지 않은 마크업이에요.',
  },
  'broken.bracket': { en: 'The bracket {words} has no partner.', ko: '괄호 {words}의 짝이 없어요.' },
  'broken.doubled': { en: '“{words}”: a word stands twice.', ko: '“{words}”: 낱말이 겹쳤어요.' },
  'broken.glued': {
    en: '“{words}”: a space is missing between two sentences.',
    ko: '“{words}”: 문장 사이를 띄우지 않았어요.',
  },
  'broken.unfinished': {
    en: 'The source ends its sentence; the translation has no full stop after “{words}”.',
    ko: '원문은 문장이 끝나는데 번역문은 “{words}” 뒤에 마침표가 없어요.',
  },
  'polarity.direction': {
    en: 'Source {source}, translation “{target}”: up and down are exchanged.',
    ko: '원문 {source}, 번역문 “{target}”: 오르내림이 뒤바뀌었어요.',
  },
  'polarity.lost': {
    en: 'Source {words} is negative; the translation seems not to be.',
    ko: '원문 “{words}”은(는) 부정인데 번역문은 그렇지 않은 것 같아요.',
  },
  'polarity.added': {
    en: 'Translation “{words}” is negative; the source seems not to be.',
    ko: '번역문 “{words}”은(는) 부정인데 원문은 그렇지 않은 것 같아요.',
  },
  'structure.merged': {
    en: 'The source has {source} paragraphs here, the translation {target}.',
    ko: '원문은 단락이 {source}개인데 번역문은 {target}개예요.',
  },
  'structure.split': {
    en: 'The source has {source} paragraphs here, the translation {target}.',
    ko: '원문은 단락이 {source}개인데 번역문은 {target}개예요.',
  },
  'structure.list': {
    en: 'The source’s list has {source} items, this one {target}.',
    ko: '원문 목록은 {source}개 항목인데 번역문은 {target}개예요.',
  },
  'structure.kind': {
    en: 'The source has a {source} here, the translation a {target}.',
    ko: '원문과 번역문의 갈래가 달라요: 원문 {source}, 번역문 {target}.',
  },
  glossary: {
    en: 'The glossary has “{target}” for {source}; the translation doesn’t use it. {note}',
    ko: '용어집에는 {source}이(가) “{target}”인데 번역문에 쓰지 않았어요. {note}',
  },
  'name.variant': {
    en: '{name} is “{target}” here, “{expected}” elsewhere in the article.',
    ko: '{name}이(가) 여기서는 “{target}”, 기사의 다른 곳에서는 “{expected}”이에요(예요).',
  },
  'name.source': {
    en: '“{target}” is {name} here, {expected} elsewhere in the source.',
    ko: '“{target}”이(가) 여기서는 {name}, 원문의 다른 곳에서는 {expected}이에요(예요).',
  },
  'name.gloss': {
    en: 'The source spells {name} “{expected}”; the translation has “{target}”.',
    ko: '원문은 {name}을(를) “{expected}”으로(로) 병기했는데 번역문은 “{target}”이에요(예요).',
  },
  'name.style': {
    en: '“{target}” is “{expected}” elsewhere in the article.',
    ko: '“{target}”이(가) 기사의 다른 곳에서는 “{expected}”이에요(예요).',
  },
  'term.several': {
    en: '{source} is “{target}” here, “{expected}” elsewhere in the article.',
    ko: '{source}이(가) 여기서는 “{target}”, 기사의 다른 곳에서는 “{expected}”이에요(예요).',
  },
}

/** The sentence of a message in English or Korean; its key where there is none. */
export function sentence({ key, values }: Message, language: 'en' | 'ko'): string {
  const words = SENTENCES[key]?.[language] ?? key
  const said = words.replace(/\{(\w+)\}/g, (all, name) => named(key, values[name], language) ?? all).trimEnd()
  return language === 'ko' ? withParticles(said) : said
}

/** The kinds of paragraph in Korean. */
const KINDS: Record<string, string> = {
  heading: '제목',
  paragraph: '본문 단락',
  quote: '인용 단락',
  'list-item': '목록 항목',
  code: '코드',
  caption: '사진 설명',
}

const WEEKDAYS: Record<string, string> = {
  Sunday: '일요일',
  Monday: '월요일',
  Tuesday: '화요일',
  Wednesday: '수요일',
  Thursday: '목요일',
  Friday: '금요일',
  Saturday: '토요일',
}

/** A value as it is said: kinds of paragraph have their names, with the level of a heading behind. */
function named(key: string, value: string | undefined, language: 'en' | 'ko'): string | undefined {
  if (key === 'date.weekday' && language === 'ko') return WEEKDAYS[value ?? ''] ?? value
  if (key !== 'structure.kind' || value === undefined) return value
  const [kind = '', level] = value.split(' ')
  const name = language === 'ko' ? (KINDS[kind] ?? kind) : kind.replace('-', ' ')
  return level === undefined ? name : `${name} ${level}`
}

/** `은(는)` and its like become the one that the word before asks for. */
const withParticles = (said: string): string =>
  said.replace(
    /([가-힣\da-zA-Z])([”’"')\]]*)(은\(는\)|이\(가\)|을\(를\)|으로\(로\)|이에요\(예요\))/g,
    (_, last, closing, both) => {
      const [closed = '', open = ''] = both.split(/[()]/)
      const coda = codaOf(last)
      return last + closing + (coda !== 0 && !(closed === '으로' && coda === RIEUL) ? closed : open)
    },
  )

const RIEUL = 8
/** 영 일 이 삼 사 오 육 칠 팔 구: as in a syllable's code, 0 for none. */
const CODA_OF_DIGIT = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0]

/** The consonant that a syllable, a digit or a Latin word as it is read ends in, by its number; 0 for none. */
function codaOf(last: string): number {
  if (/\d/.test(last)) return CODA_OF_DIGIT[Number(last)] ?? 0
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28
  // Of Latin letters: l, m, n, and the names of L, M, N, R; all others get a vowel in Hangul.
  return /[lLR]/.test(last) ? RIEUL : /[mMnN]/.test(last) ? 4 : 0
}

export const SENTENCE_KEYS: readonly string[] = Object.keys(SENTENCES)
