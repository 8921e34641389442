/**
 * Cyrillic and Katakana spelt out in Latin letters, roughly (after BGN/PCGN 1947 and Hepburn, without their marks): names are
 * compared with it by their bones, not printed. A word in another script comes back empty.
 */
const CYRILLIC =
  'а=a б=b в=v г=g ґ=g д=d е=e є=ye ё=yo ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya'
const KATAKANA =
  'ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go サ=sa シ=shi ス=su セ=se ソ=so ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo タ=ta チ=chi ツ=tsu テ=te ト=to ダ=da ヂ=ji ヅ=zu デ=de ド=do ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヲ=o ン=n ヴ=v ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo ッ= ー='

const LETTERS = new Map(
  `${CYRILLIC} ${KATAKANA}`.split(' ').map((pair) => {
    const [letter = '', spelling = ''] = pair.split('=')
    return [letter, spelling] as const
  }),
)

export function spelt(word: string): string {
  let text = ''
  for (const char of word.toLowerCase()) {
    const spelling = LETTERS.get(char)
    if (spelling === undefined) return ''
    text += spelling
  }
  return text
}
