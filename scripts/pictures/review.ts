import type { APIRequestContext, Browser } from '@playwright/test'
import type { LinkRelation } from '../../domain/contract/names'
import type { Article, Paragraph, Thread, Unit } from '../../domain/contract/shapes'
import { ask } from '../../e2e/setting/desk'
import { signIn } from '../own-server'

export const PASSWORD = 'stet-demo-2026'

/** Calls the API as one of the demonstration's people. */
type Voice = <T>(method: string, path: string, data?: unknown) => Promise<T>

export async function voice(browser: Browser, base: string, who: string): Promise<Voice> {
  const page = await browser.newPage({ baseURL: base })
  await signIn(page, base, { email: `${who}@stet.test`, password: PASSWORD })
  return <T>(method: string, path: string, data?: unknown) =>
    ask<T>(page.request as APIRequestContext, method, path, data)
}

/** The sample article in the middle of a review; returns its id. */
export async function reviewed(browser: Browser, base: string): Promise<string> {
  const [editor, colleague, reviewer, translator] = [
    await voice(browser, base, 'editor'),
    await voice(browser, base, 'editor2'),
    await voice(browser, base, 'reviewer'),
    await voice(browser, base, 'translator'),
  ]
  const { items: articles } = await editor<{ items: Article[] }>('GET', '/articles')
  const id = articles.find(({ title }) => title.target.startsWith('Night Library'))?.id ?? ''
  const { items: units } = await editor<{ items: Unit[] }>('GET', `/articles/${id}/units`)
  const placeOf = (words: string) => {
    const { id: paragraphId, text } = holding(units, words)
    const start = text.indexOf(words)
    return { paragraphId, version: 1, start, end: start + words.length }
  }
  const about = (say: Voice, words: string, body: object) => {
    const { paragraphId, ...anchor } = placeOf(words)
    return say<Thread>('POST', `/paragraphs/${paragraphId}/threads`, { ...body, anchor })
  }
  const suggestion = (replacement: string, reason?: string) => ({ kind: 'suggestion', replacement, reason })
  const link = (relation: LinkRelation, words: string) => ({ ...placeOf(words), relation })

  await about(colleague, 'Stops Population Decline', {
    ...{ kind: 'gap', type: 'headline-not-supported', origin: 'translation', severity: 'major' },
    explanation: 'The body reports 408 people fewer in a year, and a professor who will not name a cause.',
    links: [link('contradicts', 'it is too early to speak of cause and effect'), link('contradicts', '인구가 늘어난')],
  })
  const visits = await about(reviewer, 'The number of users has increased.', {
    ...{ kind: 'gap', type: 'insufficient-evidence', origin: 'source', severity: 'minor' },
    explanation: 'Visits and a survey are given; neither counts users.',
    links: [link('needs', '28,200 visits after 6 p.m.')],
  })
  await editor('POST', `/gaps/${visits.id}/resolve`, {
    ...{ resolution: 'noted', note: 'The library counts visits; one reader may have come many times.' },
  })
  const result = await about(colleague, 'As a result', {
    ...{ kind: 'gap', type: 'causal-leap', origin: 'translation', severity: 'major' },
    explanation: 'The source names no cause of the bookstore.',
    links: [link('needs', 'Two restaurants pushed back their closing time')],
  })
  const stayed = await about(colleague, 'Without the library, I would not have renewed', {
    ...{ kind: 'gap', type: 'insufficient-evidence', origin: 'source', severity: 'minor' },
    explanation: 'One nurse stands for a town that keeps its young people.',
  })
  await editor('POST', `/gaps/${stayed.id}/resolve`, { resolution: 'waived', note: 'She speaks for herself alone.' })
  const dark = await about(translator, 'pitch dark', { kind: 'comment', body: '‘캄캄했다’의 어감을 살리고 싶어요.' })
  await editor('POST', `/threads/${dark.id}/comments`, { body: 'It reads well. Keep it.' })
  for (const [words, replacement, category] of [
    ['so that her footsteps would not be heard', 'to keep her steps quiet', 'style/awkward'],
    ['Noh asked in return', 'It asked in return', 'accuracy/mistranslation'],
    ['Roh Hyeon-sun', 'Noh Hyun-soon', 'accuracy/name'],
  ] as const) {
    const { id: threadId } = await about(reviewer, words, { ...suggestion(replacement), category })
    await editor('POST', `/suggestions/${threadId}/accept`, {})
  }
  await about(reviewer, '3.2 billion won', suggestion('320 million won', '원문은 3억2,000만 원입니다.'))
  await about(translator, 'It does cost money.', suggestion('It costs money.'))
  await about(colleague, 'It does cost money.', suggestion('None of this is free.', 'The Korean is as short as that.'))
  await about(reviewer, '13 percent', {
    kind: 'issue',
    category: 'accuracy/mistranslation',
    severity: 'major',
    body: '13%포인트예요.',
  })
  await about(translator, 'As a result, the town got', {
    ...{ ...suggestion('The town got', '원문에는 인과가 없어요.'), fixes: result.id },
  })
  for (const unit of units.slice(0, 6)) await editor('PUT', `/units/${unit.id}/sign-off`, {})
  await editor('POST', `/articles/${id}/transition`, { to: 'in_review' })
  return id
}

function holding(units: readonly Unit[], words: string): Paragraph {
  const found = units.flatMap(({ source, target }) => [...target, ...source]).find(({ text }) => text.includes(words))
  if (!found) throw new Error(`the sample has no “${words}”`)
  return found
}

const SHELF = [
  [
    '목포신항, 3년 만에 최대 수출',
    'Mokpo New Port sees its largest exports in three years',
    '목포신항의 지난해 수출은 143억 달러로 늘었다.',
    'Exports at Mokpo New Port rose to $14.3 billion last year.',
  ],
  [
    '섬마을 우체국의 마지막 여름',
    'The last summer of an island post office',
    '우체국은 8월 31일 문을 닫는다.',
    'The post office closes on August 31.',
  ],
  [
    '폐교에 들어선 빵집, 하루 400개를 굽다',
    'The bakery in a closed school bakes 400 loaves a day',
    '빵은 오전 11시면 동난다.',
    'The bread is gone by 11 a.m.',
  ],
] as const

/** Other articles of the same desk. */
export async function shelved(browser: Browser, base: string): Promise<void> {
  const say = await voice(browser, base, 'editor')
  for (const [index, [source, target, ko, en]] of SHELF.entries()) {
    const { id } = await say<Article>('POST', '/articles', {
      ...{ sourceLanguage: 'ko', targetLanguage: 'en', format: 'markdown' },
      ...{ source: `# ${source}\n\n${ko}`, target: `# ${target}\n\n${en}` },
    })
    for (const email of ['translator@stet.test', 'reviewer@stet.test'].slice(index % 2))
      await say('PUT', `/articles/${id}/members`, { email, role: 'reviewer' })
    const { items } = await say<{ items: Unit[] }>('GET', `/articles/${id}/units`)
    for (const unit of items.slice(0, index)) await say('PUT', `/units/${unit.id}/sign-off`, {})
  }
}
