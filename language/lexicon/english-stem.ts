/**
 * English words without their endings, roughly: plays, played, playing → play, said → say. Both the word lists and the text
 * pass through it, so a stem need not be a word, only the same on both sides.
 */
export function englishStem(word: string): string {
  const whole = word.toLowerCase().replace(/['’]s?$/, '')
  let stem = IRREGULAR.get(whole) ?? whole
  if (stem.length <= 3) return stem
  if (stem.endsWith('ies')) return `${stem.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(stem)) return stem
  if (/(?:sh|ch|x|s|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.endsWith('s')) stem = stem.slice(0, -1)
  if (stem.endsWith('ied')) return `${stem.slice(0, -3)}y`
  const bare = stem.replace(/(?:ed|ing)$/, '')
  if (bare !== stem && bare.length >= 3 && /[aeiouy]/.test(bare)) stem = bare.replace(/([bdgklmnprt])\1$/, '$1')
  return stem.length > 4 ? stem.replace(/e$/, '') : stem
}

/** Irregular forms. Those that are as often another word (left, found, saw, felt) are left to the lists. */
const IRREGULAR = new Map(
  `say:said,says tell:told make:made go:went,gone,goes come:came take:took,taken get:got,gotten give:gave,given know:knew,known
think:thought see:seen become:became begin:began,begun write:wrote,written speak:spoke,spoken break:broke,broken
choose:chose,chosen drive:drove,driven rise:rose,risen fall:fell,fallen grow:grew,grown throw:threw,thrown fly:flew,flown
draw:drew,drawn show:shown keep:kept sleep:slept meet:met lead:led feed:fed send:sent spend:spent lend:lent build:built
lose:lost sell:sold hold:held stand:stood understand:understood teach:taught catch:caught buy:bought bring:brought
fight:fought seek:sought win:won run:ran sit:sat hear:heard pay:paid mean:meant leave:leaves eat:ate,eaten drink:drank,drunk
sing:sang,sung swim:swam shoot:shot steal:stole,stolen wear:wore,worn forget:forgot,forgotten hide:hid,hidden
ride:rode,ridden bear:bore wake:woke,woken shake:shook,shaken strike:struck stick:stuck dig:dug hang:hung deal:dealt
dream:dreamt burn:burnt learn:learnt die:dying lie:lying man:men woman:women child:children foot:feet tooth:teeth
person:persons life:lives wife:wives half:halves wolf:wolves leaf:leaves self:selves mouse:mice good:better,best
bad:worse,worst is:are,was,were,been have:has,had do:does,did,done`
    .split(/\s+/)
    .flatMap((entry) => {
      const [stem = '', forms = ''] = entry.split(':')
      return forms.split(',').map((form) => [form, stem] as const)
    }),
)
