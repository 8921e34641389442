import { syllable } from '../romanise'

/**
 * Names across scripts by the consonant skeleton of their sound: 카스파로프 and Kasparov both give KSPLP. Only consonants count,
 * in classes (b p f v are one), since Korean writes foreign vowels inconsistently; a leading vowel is marked A. Measured
 * chance matches (see evidence.ts) give short and common skeletons little weight.
 */
const INITIAL: Record<string, string> = {
  g: 'K',
  kk: 'K',
  k: 'K',
  n: 'N',
  d: 'T',
  tt: 'T',
  t: 'T',
  r: 'L',
  m: 'M',
  b: 'P',
  pp: 'P',
  p: 'P',
  s: 'S',
  ss: 'S',
  j: 'J',
  jj: 'J',
  ch: 'J',
  h: '',
}
const FINAL: Record<string, string> = { k: 'K', n: 'N', t: 'T', l: 'L', m: 'M', p: 'P', ng: 'N' }

/** The skeleton of a Hangul word, or an empty string if it contains anything but Hangul. */
export function hangulSkeleton(word: string): string {
  let skeleton = ''
  for (const char of word) {
    const sounds = syllable(char)
    if (!sounds) return ''
    skeleton += sounds.initial === '' ? (skeleton === '' ? 'A' : '') : (INITIAL[sounds.initial] ?? '')
    if (sounds.initial === 'h' && skeleton === '') skeleton = 'H'
    skeleton += FINAL[sounds.final] ?? ''
  }
  return collapse(skeleton)
}

/** How English spells the sounds of Hangul: the first matching pattern at a place wins; two readings if it is ambiguous. */
const SPELLINGS: readonly (readonly [pattern: RegExp, ...readings: string[]])[] = [
  [/sch/y, 'S'],
  [/tch|dge?(?=[eiy])|dj/y, 'J'],
  [/tz|ts(?=$)/y, 'J', 'TS'],
  [/ch/y, 'J', 'K'],
  [/sh/y, 'S'],
  [/th/y, 'S', 'T'],
  [/ph/y, 'P'],
  [/gh/y, '', 'K'],
  [/ck|qu?|kh/y, 'K'],
  [/x(?=.)/y, 'KS', 'J'],
  [/x/y, 'KS'],
  [/ng$|ng(?=[^aeiouylrg])/y, 'N'],
  [/c(?=[eiy])/y, 'S'],
  [/c/y, 'K'],
  [/g(?=[eiy])/y, 'J', 'K'],
  [/[gk]/y, 'K'],
  [/ti(?=on|a)/y, 'S'],
  [/[dt]/y, 'T'],
  [/[bpfv]/y, 'P'],
  [/s/y, 'S'],
  [/[jz]/y, 'J'],
  [/m/y, 'M'],
  [/n/y, 'N'],
  [/l/y, 'L'],
  [/r(?=[aeiouy])/y, 'L'],
  [/r/y, '', 'L'],
  [/[aeiou]+/y, ''],
  [/[hwy]/y, ''],
]

const MOST_READINGS = 4

/** The skeletons of a word in Latin letters, in each of its likely readings. */
export function latinSkeletons(word: string): string[] {
  const text = word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
  let readings = [/^(?:[aeiou]|y[^aeiou]|w[aeiou]|y)/.test(text) ? 'A' : /^h/.test(text) ? 'H' : '']
  for (let at = 0; at < text.length; ) {
    const [length, sounds] = spell(text, at)
    readings = readings.flatMap((reading) => sounds.map((sound) => reading + sound)).slice(0, MOST_READINGS)
    at += length
  }
  return [...new Set(readings.map(collapse))]
}

function spell(text: string, at: number): [length: number, readings: string[]] {
  for (const [pattern, ...readings] of SPELLINGS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return [match[0].length, readings]
  }
  return [1, ['']]
}

const collapse = (skeleton: string) => skeleton.replace(/(.)\1+/g, '$1')

/**
 * Foreign names in Chinese by their skeletons too: 奥巴马 and Obama both give APM. The characters are those of the
 * transcription tables for names, by the consonant that their syllable begins with; a final -n is written too.
 */
const SOUNDS: Record<string, string> = {
  A: '阿艾爱奥欧埃伊以亚雅尤乌厄奧',
  AN: '安恩英因昂',
  P: '巴贝比布波伯鲍博柏帕佩皮普珀平法菲费弗福夫维瓦沃韦佛保',
  PN: '本班邦宾潘彭芬范冯凡丰文',
  T: '达戴德迪杜多塔泰特蒂图托道陶提',
  TN: '丹登顿东邓坦滕廷汤通',
  K: '加盖戈格古哥卡凯科克库考基奎夸',
  KN: '冈根贡坎肯康昆',
  L: '拉莱勒利鲁罗洛劳雷里列露卢路尔儿瑞黎',
  LN: '兰伦林朗隆龙',
  M: '马麦梅米穆莫毛姆玛迈',
  MN: '曼门明蒙',
  N: '纳奈内尼努诺娜妮',
  NN: '南宁',
  S: '萨塞斯西苏索沙谢希什舒绍莎丝',
  SN: '桑森辛松珊申兴',
  J: '查切奇丘乔扎泽兹祖佐贾杰吉朱焦茨齐佳',
  JN: '昌陈赞曾增江金詹钱',
  H: '哈海赫胡霍',
  HN: '汉亨洪华',
}

const SOUND = new Map(
  Object.entries(SOUNDS).flatMap(([sound, chars]) => [...chars].map((char) => [char, sound] as const)),
)

/** The skeletons of each run of two or more such characters. */
export function hanSkeletons(text: string): string[] {
  const found: string[] = []
  let run: string[] = []
  const close = () => {
    if (run.length > 1) found.push(skeletonOf(run))
    run = []
  }
  for (const char of text) {
    const sound = SOUND.get(char)
    if (sound === undefined) close()
    else run.push(sound)
  }
  close()
  return found.filter((skeleton) => skeleton.length > 1)
}

function skeletonOf(sounds: readonly string[]): string {
  const parts = sounds.map((sound, at) => {
    if (at === 0) return sound
    return sound.replace(/^[AH]/, '')
  })
  return parts.join('').replace(/(.)\1+/g, '$1')
}

/**
 * Cyrillic and Katakana transliterated into Latin letters, roughly (after BGN/PCGN 1947 and Hepburn, without their marks):
 * for comparing names by their skeletons, not for printing. A word in another script gives an empty string.
 */
const CYRILLIC = `
  а=a б=b в=v г=g ґ=g д=d е=e є=ye ё=yo ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t
  у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya
`
const KATAKANA = `
  ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go サ=sa シ=shi ス=su セ=se ソ=so ザ=za
  ジ=ji ズ=zu ゼ=ze ゾ=zo タ=ta チ=chi ツ=tsu テ=te ト=to ダ=da ヂ=ji ヅ=zu デ=de ド=do ナ=na ニ=ni ヌ=nu ネ=ne ノ=no
  ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po マ=ma ミ=mi ム=mu メ=me モ=mo
  ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヲ=o ン=n ヴ=v ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo ッ= ー=
`

const LETTERS = new Map(
  `${CYRILLIC} ${KATAKANA}`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [letter = '', spelling = ''] = pair.split('=')
      return [letter, spelling] as const
    }),
)

export function transliterate(word: string): string {
  let text = ''
  for (const char of word.toLowerCase()) {
    const spelling = LETTERS.get(char)
    if (spelling === undefined) return ''
    text += spelling
  }
  return text
}
