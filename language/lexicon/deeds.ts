import { anyOf } from './word-list'

/**
 * What one does to another, Korean–English: who acts is never left to chance. Written for Stet from general knowledge;
 * copied from no dictionary or corpus.
 */
export type Deed = {
  /** The verb at the end of a clause; not before a noun, where the one who acts may follow: 일본을 이긴 중국. */
  readonly korean: RegExp
  /** The same, done by what has 에게, 에 or 에 의해. */
  readonly suffered?: RegExp
  readonly english: RegExp
  /** Said of who has it done to them: lost to. */
  readonly inverse?: RegExp
}

/** The forms of 이기다, 꺾다 …, as their beginnings. */
const verb = (stems: string) => new RegExp(`^(?:${stems})(?!던|을|ㄴ)`)
/** 비판 with 했다, 하고, 한다 …; 당하다 and 되다 are the other way round. */
const noun = (words: string) =>
  new RegExp(`^(?:${words})(?:을|를)? ?(?:했(?!던)|하고|하며|하면서|하자|한다|하기로|하겠|하려고|해(?!던)|합니다)`)
const suffered = (words: string) =>
  new RegExp(
    `^(?:${words})(?:을|를)? ?(?:됐(?!던)|되었(?!던)|되고|되며|되자|된다|돼|당했(?!던)|당하고|당한다|당해|받았(?!던)|받고|받는다)`,
  )
const english = (forms: string) => new RegExp(`\\b${anyOf(forms)}(?![\\w-])`, 'gi')

const of = (words: string, forms: string): Deed => ({
  korean: noun(words),
  suffered: suffered(words),
  english: english(forms),
})

export const DEEDS: readonly Deed[] = [
  {
    korean: new RegExp(
      `${verb('이겼|이기고|이기며|이겨|이긴다|꺾었|꺾고|꺾으며|꺾어|꺾는다|눌렀|누르고|물리쳤|물리치고|제쳤|제치고|따돌렸|따돌리고').source}|${noun('제압|격파|완파|대파|격침').source}`,
    ),
    suffered: /^(?:졌(?!던)|지고|져|패했(?!던)|패하고|패하며|패해|패배했(?!던)|무릎을 꿇었|덜미를 잡혔)/,
    english: english(
      'beats?, beaten, beating, defeat(s|ed|ing)?, edg(ed|es|ing)( out| past)?, thrash(ed|es|ing), rout(ed|s|ing), crush(ed|es|ing), trounc(ed|es|ing), overcame, overcom(e|es|ing), upset, outplay(ed|s|ing), topp?l(ed|es|ing), rout(ed|s), (won|wins|winning) (over|against), prevail(ed|s) (over|against), got past, ousted',
    ),
    inverse: english(
      '(lost|loses|lose|losing|fell|falls|falling|succumb(ed|s)|bowed( out)?)( [\\d–-]+| out| narrowly| heavily)? to, (lost|loses|losing) (the \\w+ )?against',
    ),
  },
  of(
    '고소|고발|제소',
    'su(ed|es|ing), (filed|files|filing) (a|an) (\\w+ )?(\\w+ )?(complaint|lawsuit|suit|case|charges) against',
  ),
  of('인수|매입', 'acquir(ed|es|ing), bought, buys, purchas(ed|es|ing), (took|takes|taking|take) over'),
  of(
    '비판|비난|규탄|질타|성토',
    'critici[sz](ed|es|ing), blast(ed|s|ing), slamm(ed|ing), slams, denounc(ed|es|ing), condemn(ed|s|ing), rebuk(ed|es|ing), lambast(ed|es|ing), blam(ed|es|ing)',
  ),
  of(
    '공격|침공|공습|폭격|습격',
    'attack(ed|s|ing)?, invad(ed|es|ing), bomb(ed|s|ing), raid(ed|s|ing), (struck|strikes|striking)',
  ),
  of('체포|구속|연행', 'arrest(ed|s|ing)?, detain(ed|s|ing)'),
  of('살해|사살|암살', 'kill(ed|s|ing), murder(ed|s|ing)?, assassinat(ed|es|ing), shot'),
  of('지지', 'endors(ed|es|ing), back(ed|s|ing), support(ed|s|ing)'),
  of('초청|초대', 'invit(ed|es|ing)'),
  of('위협|협박', 'threaten(ed|s|ing), blackmail(ed|s|ing)'),
  of('임명|지명|선임', 'appoint(ed|s|ing), nominat(ed|es|ing), named'),
  of('해고|해임|경질', 'fir(ed|es|ing), sack(ed|s|ing), dismiss(ed|es|ing)'),
  of('영입|고용|스카우트', 'hir(ed|es|ing), sign(ed|s|ing), recruit(ed|s|ing)'),
  of('구조|구출', 'rescu(ed|es|ing), sav(ed|es|ing)'),
  of('설득', 'persuad(ed|es|ing), convinc(ed|es|ing)'),
  of('제재', 'sanction(ed|s|ing), (imposed|imposes|imposing) sanctions (on|against)'),
  of('추월|역전', 'overtook, overtak(en|es|ing), surpass(ed|es|ing)'),
  of('폭행', 'assault(ed|s|ing), attack(ed|s|ing)'),
  of('기소', 'indict(ed|s|ing), charg(ed|es|ing)'),
  of('대체', 'replac(ed|es|ing)'),
  of('방문', 'visit(ed|s|ing)'),
  of('추방', 'expel(led|s|ling), deport(ed|s|ing)'),
  of('납치', 'kidnapp(ed|ing), abduct(ed|s|ing)'),
  of('도청|사찰|감시', 'wiretapp(ed|ing), spied on, sp(ies|ying) on, surveilled, bugged'),
]

/** Whether a text tells of any of them at all: most don’t. */
export const ANY_DEED = new RegExp(
  DEEDS.flatMap(({ korean, suffered }) => [korean, ...(suffered ? [suffered] : [])])
    .map(({ source }) => `(?:${source.replaceAll('^', '(?<![가-힣])')})`)
    .join('|'),
)
