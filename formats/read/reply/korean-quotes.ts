/**
 * What Korean mail programs, Outlook in either language and Samsung's put before a quotation, and at the end of a mail; the
 * other forms are known to the library. Each pattern takes time in proportion to the line.
 */

/** “2026년 11월 30일 (월) 오전 10:12, Stet <stet@desk.example>님이 작성:”, “… 작성:”, “… 이(가) 쓴 글:”. */
const WROTE = /^\d{2,4}(?:년|[-./] ?\d).*(?:작성(?:한 메시지)?|쓴 (?:글|메시지)|보낸 메시지|썼습니다) ?:$/
const TIME_OR_ADDRESS = /\d:\d\d|@/

/** “-----Original Message-----”, “-------- 원본 메일 --------”. */
const ORIGINAL = /^-{2,} ?(?:original message|원본 ?(?:메일|메시지|이메일)|원문|전달된 메시지) ?-{2,}$/i

/** The headers that Outlook, Naver and Daum repeat above what they quote. */
const FROM = /^\*?(?:from|보낸 ?사람|보낸 ?이|발신(?:자|인)?)\*? ?:/i
const OTHER =
  /^\*?(?:sent|date|to|cc|subject|(?:보낸 ?)?날짜|보낸 ?시간|받는 ?(?:사람|이)|수신(?:자|인)?|참조|제목|일시)\*? ?:/i

/** “나의 iPhone에서 보냄”, “Samsung Galaxy에서 보냄”, “iOS용 Outlook 다운로드”, “네이버 메일 앱에서 보냈습니다.” */
const SENT_WITH =
  /^(?:\S{1,20} ){0,4}\S{1,20}에서 (?:보냄|보냈습니다|전송됨)\.?$|^(?:\S{1,12}용 )?Outlook(?: for \S{1,12})? ?(?:다운로드|받기).*$/

const SEPARATOR = /^[-_]{5,}$/

/** Mail programs break long lines: such a line may have gone on to the third. */
const BROKEN = 3
/** In UTF-16 code units: a longer line is none of these. */
const LONGEST = 400

export function withoutKoreanQuotes(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const header = headerAt(lines, at)
    if (header === 'rest') break
    // What stands behind the lines that are quoted may be an answer.
    if (header > 0) at += header - 1
    else kept.push(lines[at] ?? '')
  }
  return kept.join('\n')
}

/** How many lines introduce a quotation here; `rest`: everything from here on is quoted. */
function headerAt(lines: readonly string[], at: number): number | 'rest' {
  const line = bare(lines[at])
  if (line === '' || line.length > LONGEST) return 0
  if (ORIGINAL.test(line)) return 'rest'
  if (FROM.test(line) && lines.slice(at + 1, at + 5).some((one) => OTHER.test(bare(one)))) return 'rest'
  const count = wroteAt(lines, at)
  if (count === 0) return 0
  const next = lines.slice(at + count).find((one) => one.trim() !== '')
  return next === undefined || !next.startsWith('>') ? 'rest' : count
}

function wroteAt(lines: readonly string[], at: number): number {
  let joined = ''
  for (let count = 1; count <= BROKEN; count++) {
    joined += ` ${bare(lines[at + count - 1])}`
    const whole = joined.trim()
    if (whole.length > LONGEST) return 0
    if (WROTE.test(whole) && TIME_OR_ADDRESS.test(whole)) return count
  }
  return 0
}

/** Without the end of a mail that its program wrote, and what parted it from what was quoted. */
export function withoutSentWith(text: string): string {
  const lines = text.split('\n')
  let end = lines.length
  while (end > 0 && isEnd(bare(lines[end - 1]))) end--
  return lines.slice(0, end).join('\n')
}

const isEnd = (line: string) => line === '' || SEPARATOR.test(line) || (line.length <= LONGEST && SENT_WITH.test(line))

/** A line quoted once may still introduce what is quoted twice. */
const bare = (line = '') => line.replace(/^> ?/, '').trim()
