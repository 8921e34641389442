/** Written for Stet from general knowledge; copied from no dictionary or corpus. */

/**
 * Words that imply a number: "both" matches 2명, 쌍둥이 matches "two". They are never reported themselves. All of them are in
 * any dictionary; each occurrence matches one number.
 */
type NumberWords = readonly (readonly [words: string, ...values: number[]])[]

export const ENGLISH_NUMBER_WORDS: NumberWords = [
  [
    'an?, one, single, sole, lone, only, another, each, every, per, first, once, top, leading, best, daily, annual(ly)?, monthly, weekly, hourly',
    1,
  ],
  [
    'both, twins?, couple, pair, twice, doubl(e|es|ed|ing), duo, either, neither, two, second, dual, runner-up, twofold, bilateral, biannual(ly)?, semiannual, biweekly, bimonthly, bilingual, bipartisan',
    2,
  ],
  ['other, others, parents, halves, between', 2],
  ['tripl(e|es|ed|ing), trio, thrice, triplets, trilateral, tripartite, third, threefold', 3],
  ['quartet, quadrupl(e|es|ed|ing), quarter, quarters, fourth, semi-?final(s|ists?)?', 4],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['around-the-clock, round-the-clock, clock', 24],
  ['quintet, fifth', 5],
  ['sextet, sixth', 6],
  ['octet, eighth, quarter-?final(s|ists?)?', 8],
  ['decades?, teen(s|age|agers?)?, tenfold', 10],
  ['midnight, noon, midday, dozen', 12],
  ['fortnight', 14],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
  ['century, centuries, centenary, centennial, centenarians?', 100],
  ['bicentenn\\w+', 200],
  ['millennium, millennia', 1000],
  ['all, full, fully, entire, entirely, total, complete, completely, double, doubled', 100],
  ['tripled', 200],
  ['sophomores?', 2],
  ['juniors?', 3],
  ['seniors?', 4],
  ['zero, none, nil, nothing, no, scoreless, midnight', 0],
  ['midnight', 24],
  ['half, halved, halves, halving', 0.5, 50, 30, 6],
  ['quarters?', 0.25, 25, 15, 3],
  ['week', 7],
]

export const KOREAN_NUMBER_WORDS: NumberWords = [
  ['한, 하나, 첫, 단독, 유일, 매일, 매년, 매달, 매주, 하루, 일주일', 1],
  ['양측, 양국, 쌍둥이, 부부, 둘, 두, 커플, 양쪽, 양자, 이중, 갑절, 곱절, 두배, 남매, 이틀', 2],
  ['삼각, 삼자, 세, 셋, 사흘, 세쌍둥이', 3],
  ['네, 넷, 나흘', 4],
  ['다섯, 닷새', 5],
  ['여섯, 반년', 6],
  ['일곱, 일주일', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['열, 십대, 십년', 10],
  ['정오, 자정', 12],
  ['보름', 15],
  ['이십대, 스무', 20],
  ['삼십대, 서른', 30],
  ['환갑, 회갑, 육순', 60],
  ['칠순, 고희', 70],
  ['팔순', 80],
  ['구순', 90],
  ['반세기', 50],
  ['반값', 0.5, 50],
  ['절반, 반년, 반', 0.5],
  ['세기, 백년', 100],
  ['천년', 1000],
]
