import type { ExportContent, Locale } from '../contract/names'
import type { KindAndLevel } from '../tracked/line'
import type { Moment } from './model'
import { momentIn, type Reader } from './reader'

/** The report's own text. What people wrote stays in their language; in English the names of the contract are set in words. */
type FixedTexts = typeof EN

export type Texts = FixedTexts & {
  /** An instant (ISO-8601 UTC) as the reader's clock shows it. */
  readonly moment: (at: string) => Moment
}

export const textsFor = ({ locale, timeZone }: Reader): Texts => ({
  ...TEXTS[locale],
  moment: (at) => ({ type: 'moment', at, shown: momentIn(at, timeZone) }),
})

const same = (value: string) => value
type Names = Readonly<Record<string, string>>
const nameIn = (names: Names, key: string) => (Object.hasOwn(names, key) ? names[key] : undefined)
const inWords = (id: string) => id.replace('/', ': ').replaceAll('-', ' ')

/** The name of a paragraph's kind: `heading of level 2`. */
const englishKind = ({ kind, level }: KindAndLevel) =>
  `${kind.replace('-', ' ')}${level === undefined ? '' : ` of level ${level}`}`

const EN = {
  /** What a file holds, in its name; the text alone needs no word. */
  holds: (content: ExportContent): string => content,
  review: 'Review',
  reviewOf: (title: string) => `Review: ${title}`,
  atAGlance: 'At a glance',
  sourceTitle: 'Source title',
  translationTitle: 'Translation title',
  byline: 'Byline',
  translatedBy: 'Translated by',
  languages: 'Languages',
  into: (source: string, target: string) => `${source} into ${target}`,
  status: 'Status',
  statuses: { draft: 'draft', in_review: 'in review', approved: 'approved' },
  signOffsAsked: 'Sign-offs required',
  ofEachUnit: (count: number) => `${count} per unit`,
  articleDate: 'Article date',
  due: 'Due',
  imported: 'Imported',
  lastUpdated: 'Last updated',
  wholeArticle: 'The article as a whole',
  unitNumber: (number: number) => `Unit ${number}`,
  source: 'Source',
  translation: 'Translation',
  removedFromTranslation: 'Removed from the translation',
  paragraphOf: (side: string, number: number) => `${side}, paragraph ${number}`,
  nothing: '(nothing)',

  kinds: { comment: 'Comment', suggestion: 'Suggestion', issue: 'Issue', gap: 'Gap' },
  threadStatus: { open: 'open', resolved: 'resolved' },
  outcomeAndStatus: (outcome: string, status: string) => `${outcome}, thread ${status}`,
  about: 'About',
  wholeUnit: 'The whole unit',
  removedParagraph: 'A removed paragraph',
  allOf: (place: string) => `${place}, all of it`,
  here: '[here]',
  since: {
    exact: '',
    changed: ' (the words have changed since)',
    conflict: ' (the words have changed since)',
    orphaned: ' (the words are gone)',
  },
  category: 'Category',
  severity: 'Severity',
  type: 'Type',
  origin: 'Origin',
  explanation: 'Explanation',
  resolution: 'Resolution',
  noteToReaders: 'Note to readers',
  note: 'Note',
  ...{ outOfArticle: 'In an excluded unit', untitled: 'Untitled article', noError: 'no error' },
  relations: { supports: 'Supports', contradicts: 'Contradicted by', needs: 'Depends on', repeats: 'Repeats' },
  deletedComment: '(deleted)',
  edited: ', edited ',

  change: 'Change',
  placesAsOne: (count: number) => `${count} places, decided as one`,
  before: 'Before',
  after: 'After',
  applied: 'Applied',
  reason: 'Reason',
  decision: 'Decision',
  decisionNote: 'Decision note',
  /** Around the name of who decided. */
  decidedBy: [' by ', ''] as [string, string],
  standings: {
    pending: 'pending',
    'in conflict': 'in conflict',
    accepted: 'accepted',
    'accepted with edits': 'accepted with edits',
    rejected: 'rejected',
    superseded: 'superseded',
    withdrawn: 'withdrawn',
  },
  joinNext: 'Join with the next paragraph: ',
  joinElsewhere: 'in another unit',
  insertAtStart: (kind: KindAndLevel) => `Insert a ${englishKind(kind)} at the start of the unit`,
  insertAfter: (kind: KindAndLevel) => `Insert a ${englishKind(kind)} after: `,
  remove: 'Remove the paragraph',
  changeKind: (kind: KindAndLevel) => `Change to ${englishKind(kind)}`,

  signOffs: 'Sign-offs',
  unit: 'Unit',
  by: 'By',
  when: 'When',
  state: 'State',
  current: 'current',
  lapsed: 'lapsed',
  nobody: 'nobody at present',

  threads: 'Threads',
  commentsInThreads: 'Comments in threads',
  suggestions: 'Suggestions',
  gaps: 'Gaps',
  issues: 'Issues',
  kind: 'Kind',
  kindOfThread: 'Kind of thread',
  threadKinds: { comment: 'comment', suggestion: 'suggestion', issue: 'issue', gap: 'gap' },
  written: { written: 'written', deleted: 'deleted' },
  none: 'none',
  all: 'all',
  figures: {
    units: 'Units',
    signedOff: 'Signed off',
    pending: 'Suggestions pending',
    conflict: 'Suggestions in conflict',
    accepted: 'Suggestions accepted',
    rejected: 'Suggestions rejected',
    gaps: 'Gaps open',
    issues: 'Issues open',
    comments: 'Comments open',
    findings: 'Findings open',
  },

  gapType: inWords,
  gapOrigin: same,
  gapResolution: same,
  severityOf: same,
  categoryOf: (path: string) => (nameIn(CATEGORIES, path) || nameIn(DIMENSIONS, path) ? inWords(path) : path),
}

const named = (names: Names) => (value: string) => nameIn(names, value) ?? value
const koreanKind = ({ kind, level }: KindAndLevel) =>
  kind === 'heading' ? `제목 ${level ?? 1}단계` : KOREAN_KINDS[kind]

const KOREAN_KINDS = {
  paragraph: '일반 문단',
  quote: '인용문',
  'list-item': '목록 항목',
  code: '코드',
  caption: '사진 설명',
}

/** Dimension and type, as in MQM. The desk has the same names (`desk.dimension`, `desk.category`). */
const DIMENSIONS: Names = {
  accuracy: '정확성',
  terminology: '용어',
  'linguistic-conventions': '어문 규범',
  style: '문체',
  'locale-conventions': '현지 표기 관행',
  'audience-appropriateness': '독자',
  'design-markup': '서식',
}

const CATEGORIES: Names = {
  'accuracy/mistranslation': '오역',
  'accuracy/overtranslation': '과잉 번역',
  'accuracy/undertranslation': '불충분한 번역',
  'accuracy/addition': '첨가',
  'accuracy/omission': '누락',
  'accuracy/untranslated': '미번역',
  'accuracy/number': '숫자 오류',
  'accuracy/name': '이름 오류',
  'terminology/wrong-term': '용어 오류',
  'terminology/inconsistent': '용어 불일치',
  'linguistic-conventions/grammar': '문법',
  'linguistic-conventions/punctuation': '문장 부호',
  'linguistic-conventions/spelling': '맞춤법',
  'linguistic-conventions/unintelligible': '뜻이 통하지 않음',
  'style/organization': '사내 표기 원칙',
  'style/register': '격식',
  'style/awkward': '어색한 표현',
  'style/unidiomatic': '부자연스러운 표현',
  'style/inconsistent': '문체 불일치',
  'locale-conventions/number-format': '숫자 표기',
  'locale-conventions/currency': '통화 표기',
  'locale-conventions/measurement': '단위 표기',
  'locale-conventions/date-time': '날짜·시각 표기',
  'audience-appropriateness/culture-specific': '독자에게 설명 필요',
  'design-markup/formatting': '서식 오류',
}

const KO: FixedTexts = {
  holds: (content) => HOLDS[content],
  review: '감수 기록',
  reviewOf: (title) => `감수 기록: ${title}`,
  atAGlance: '한눈에 보기',
  sourceTitle: '원문 제목',
  translationTitle: '번역문 제목',
  byline: '필자',
  translatedBy: '번역한 사람 또는 엔진',
  languages: '언어',
  into: (source, target) => `${source} → ${target}`,
  status: '상태',
  statuses: { draft: '초안', in_review: '감수 중', approved: '승인됨' },
  signOffsAsked: '필요한 감수',
  ofEachUnit: (count) => `구간마다 ${count}명`,
  articleDate: '기사 날짜',
  due: '마감',
  imported: '가져온 때',
  lastUpdated: '마지막 수정',
  wholeArticle: '기사 전체',
  unitNumber: (number) => `${number}구간`,
  source: '원문',
  translation: '번역문',
  removedFromTranslation: '번역문에서 삭제된 문단',
  paragraphOf: (side, number) => `${side} ${number}번째 문단`,
  nothing: '(없음)',

  kinds: { comment: '의견', suggestion: '교정 제안', issue: '지적', gap: '논리 공백' },
  threadStatus: { open: '열림', resolved: '해결됨' },
  outcomeAndStatus: (outcome, status) => `${outcome}, 논의 ${status}`,
  about: '대상',
  wholeUnit: '구간 전체',
  removedParagraph: '삭제된 문단',
  allOf: (place) => `${place} 전체`,
  here: '[여기]',
  since: { exact: '', changed: ' (그 뒤 바뀜)', conflict: ' (그 뒤 바뀜)', orphaned: ' (지금은 없음)' },
  category: '분류',
  severity: '심각도',
  type: '유형',
  origin: '생긴 곳',
  explanation: '설명',
  resolution: '처리',
  noteToReaders: '편집자 주',
  note: '메모',
  ...{ outOfArticle: '제외한 구간', untitled: '제목 없는 기사', noError: '오류 아님' },
  relations: {
    supports: '뒷받침하는 내용',
    contradicts: '어긋나는 내용',
    needs: '전제로 하는 내용',
    repeats: '되풀이하는 내용',
  },
  deletedComment: '(삭제됨)',
  edited: ', 수정 ',

  change: '변경',
  placesAsOne: (count: number) => `${count}곳, 함께 결정`,
  before: '이전',
  after: '이후',
  applied: '반영한 글',
  reason: '이유',
  decision: '결정',
  decisionNote: '결정 메모',
  decidedBy: [', ', ' 님'],
  standings: {
    pending: '결정 전',
    'in conflict': '충돌',
    accepted: '반영',
    'accepted with edits': '고쳐서 반영',
    rejected: '반려',
    superseded: '같은 제안으로 대체',
    withdrawn: '철회',
  },
  joinNext: '다음 문단과 잇기: ',
  joinElsewhere: '다른 구간의 문단',
  insertAtStart: (kind) => `구간 처음에 ${koreanKind(kind)} 넣기`,
  insertAfter: (kind) => `${koreanKind(kind)} 넣기, 다음 글 뒤: `,
  remove: '이 문단 삭제',
  changeKind: (kind) => `문단 종류 변경: ${koreanKind(kind)}`,

  signOffs: '감수',
  unit: '구간',
  by: '감수자',
  when: '때',
  state: '상태',
  current: '유효',
  lapsed: '효력 잃음',
  nobody: '현재 없음',

  threads: '논의',
  commentsInThreads: '논의에 달린 의견',
  suggestions: '교정 제안',
  gaps: '논리 공백',
  issues: '지적',
  kind: '종류',
  kindOfThread: '논의 종류',
  threadKinds: { comment: '의견', suggestion: '교정 제안', issue: '지적', gap: '논리 공백' },
  written: { written: '남김', deleted: '삭제됨' },
  none: '없음',
  all: '합계',
  figures: {
    units: '구간',
    signedOff: '감수 확정',
    pending: '결정 전 제안',
    conflict: '충돌한 제안',
    accepted: '반영한 제안',
    rejected: '반려한 제안',
    gaps: '남은 논리 공백',
    issues: '남은 지적',
    comments: '남은 의견',
    findings: '남은 점검 사항',
  },

  gapType: named({
    'unsupported-claim': '근거 없는 주장',
    'insufficient-evidence': '근거 부족·성급한 일반화',
    'missing-premise': '빠진 전제',
    'non-sequitur': '논리 비약',
    'causal-leap': '인과 비약',
    contradiction: '모순',
    'circular-reasoning': '순환 논증',
    'false-equivalence': '잘못된 동일시',
    'ambiguous-term': '모호하거나 뜻이 바뀌는 말',
    misattribution: '출처·주체 오기',
    'headline-not-supported': '본문이 뒷받침하지 않는 제목',
    'omitted-context': '빠진 맥락·지나친 단정',
    omission: '누락',
    addition: '첨가',
    'mistranslated-relation': '관계 오역',
    'wrongly-restored-subject': '주어 복원 오류',
  }),
  gapOrigin: named({ source: '원문', translation: '번역', both: '원문과 번역 모두', undetermined: '미정' }),
  gapResolution: named({ open: '열림', fixed: '교정으로 해결', noted: '편집자 주', waived: '그대로 둠' }),
  severityOf: named({ neutral: '참고', minor: '경미', major: '중대', critical: '치명적' }),
  categoryOf: (path) => {
    const name = nameIn(CATEGORIES, path)
    const dimension = nameIn(DIMENSIONS, path.slice(0, path.indexOf('/')))
    return name && dimension ? `${dimension} · ${name}` : (nameIn(DIMENSIONS, path) ?? path)
  },
}

const TEXTS: Readonly<Record<Locale, FixedTexts>> = { en: EN, ko: KO }

const HOLDS: Record<ExportContent, string> = {
  clean: '최종본',
  tracked: '교정 표시본',
  bilingual: '대역본',
  report: '감수 기록',
  suggestions: '교정 제안',
  gaps: '논리 공백',
  findings: '점검 사항',
}
