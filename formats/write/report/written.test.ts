import fc from 'fast-check'
import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { readBlocks } from '../../read/read'
import { writeHtmlReport } from './html'
import { writeMarkdownReport } from './markdown'
import { anchored, article, comment, reported, review, said, suggested, thread, written } from './report.fixture'

const READER = { locale: 'en', timeZone: 'UTC' } as const

const correction = suggested(
  'raised in *2018*',
  'raised in *2019*',
  { reason: '원문은 2019년', decision: 'rejected', decidedBy: { id: 'a', name: 'Anna' }, decidedAt: article.updatedAt },
  {
    anchor: anchored('The wall was ', 'raised in *2018*', '.'),
    comments: [comment('One.\nTwo.\n\nThree.'), comment('', { deletedAt: article.updatedAt })],
  },
)

const after = (document: string, start: string, end: string) =>
  document.slice(document.indexOf(start), document.indexOf(end, document.indexOf(start)))

describe('Markdown', () => {
  test('a thread', async () => {
    const document = await written(writeMarkdownReport(review([said(correction)]), READER))
    expect(
      document.startsWith('---\ntitle: "Review: The village where the sea rises"\nlang: "en"\n---\n\n# Review: '),
    ).toBe(true)
    expect(document.endsWith(' |\n')).toBe(true)
    expect(after(document, '## Unit 1', '\n## Sign-offs')).toBe(`## Unit 1

Source:

> 방조제는 2019년에 높아졌다.

Translation:

> The wall was raised in 2018.

### 1. Suggestion: rejected

**김민준**, 2026-11-20 14:03 UTC

- **About:** Translation: The wall was **raised in \\*2018\\***.
- **Before:** raised in \\*2018\\*
- **After:** raised in \\*2019\\*
- **Reason:** 원문은 2019년
- **Decision:** rejected by Anna, 2026-11-20 14:03 UTC

**Anna Lee**, 2026-11-20 14:03 UTC:

> One.\\
> Two.
>
> Three.

**Anna Lee**, 2026-11-20 14:03 UTC:

> (deleted)
`)
  })
})

describe('HTML', () => {
  test('a thread', async () => {
    const document = await written(writeHtmlReport(review([said(correction)]), READER))
    expect(after(document, '<section class="thread"', '</section>')).toBe(`<section class="thread" id="thread-1">
<h3>1. Suggestion: <span class="standing">rejected</span></h3>
<p class="byline"><b lang="ko">김민준</b>, <time datetime="2026-11-20T14:03:22.123Z">2026-11-20 14:03 UTC</time></p>
<dl class="facts">
<div><dt>About</dt><dd>Translation: The wall was <mark>raised in *2018*</mark>.</dd></div>
<div><dt>Before</dt><dd>raised in *<del datetime="2026-11-20T14:03:22.123Z" data-author="김민준">2018</del>*</dd></div>
<div><dt>After</dt><dd>raised in *<ins datetime="2026-11-20T14:03:22.123Z" data-author="김민준">2019</ins>*</dd></div>
<div><dt>Reason</dt><dd><span lang="ko">원문은 2019년</span></dd></div>
<div><dt>Decision</dt><dd>rejected by Anna, <time datetime="2026-11-20T14:03:22.123Z">2026-11-20 14:03 UTC</time></dd></div>
</dl>
<ol class="remarks">
<li>
<p class="byline"><b>Anna Lee</b>, <time datetime="2026-11-20T14:03:22.123Z">2026-11-20 14:03 UTC</time></p>
<p>One.<br>Two.</p>
<p>Three.</p>
</li>
<li>
<p class="byline"><b>Anna Lee</b>, <time datetime="2026-11-20T14:03:22.123Z">2026-11-20 14:03 UTC</time></p>
<p>(deleted)</p>
</li>
</ol>
`)
  })
})

describe('nothing a person wrote is markup', () => {
  const signs = [...'<>&"\'`*_[]()!#|~{}+-=:$^\\/ \n가a1\u0338', '</p>', '<script>', '<!--', '](javascript:a)', '\n\n']
  const words = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 }).map((all) => `x${all.join('')}y`)

  /** The same words everywhere a person can write. */
  const everywhere = (wrote: string) => {
    const author = { id: 'a', name: wrote.replace(/\s+/g, ' ') }
    const one = suggested(wrote, `${wrote}!`, { reason: wrote, category: wrote, decisionNote: wrote }, { author })
    const two = thread({ anchor: anchored(wrote, wrote, wrote), comments: [comment(wrote, { author })] })
    const title = { source: wrote, target: wrote }
    const report = reported({
      rounds: [{ round: 1, from: 0, reopened: { by: author, at: article.updatedAt, reason: wrote } }],
      corrections: [
        ...[
          { threadId: 'a', unit: 1, category: wrote, original: wrote, applied: `${wrote}!`, structural: false, author },
        ],
      ],
      gaps: [
        {
          ...{ threadId: 'b', unit: 1, quote: wrote, type: 'omission', origin: 'both', severity: 'minor', by: author },
          ...{ explanation: wrote, links: [], resolution: 'noted', note: wrote },
        },
      ],
      dismissed: [
        {
          findingId: 'c',
          unit: 1,
          check: 'number',
          side: 'target',
          quote: wrote,
          message: wrote,
          reason: wrote,
          by: author,
        },
      ],
    })
    return review([said(one, two)], { article: { ...article, title, byline: wrote }, report })
  }
  const PLACES = 26
  const bare = (text: string) => text.replace(/\s+/g, '').normalize('NFC')
  const times = (one: string, text: string) => bare(text).split(bare(one)).length - 1

  test('in Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (one) => {
        const document = await written(writeMarkdownReport(everywhere(one), READER))
        const blocks = readBlocks('markdown', document)
        expect(document.normalize('NFC')).toBe(document)
        expect(times(one, blocks.map(({ text }) => plainText(text)).join(''))).toBeGreaterThanOrEqual(PLACES)
        expect(blocks.filter(({ kind }) => kind === 'heading').length).toBe(15)
      }),
    )
  })

  test('in HTML, where Hangul says so', async () => {
    const plain = new Set(await elementsOf(everywhere('x 가')).then((all) => all.map(({ tagName }) => tagName)))
    await fc.assert(
      fc.asyncProperty(words, async (one) => {
        const elements = await elementsOf(everywhere(one))
        expect(elements.map(({ tagName }) => tagName).filter((name) => name !== 'br' && !plain.has(name))).toEqual([])
        const body = elements.find(({ tagName }) => tagName === 'body')
        expect(times(one, body ? textOf(body) : '')).toBeGreaterThanOrEqual(PLACES)
      }),
    )
  })

  const elementsOf = async (all: ReturnType<typeof review>): Promise<Element[]> => {
    const tree = unified()
      .use(rehypeParse)
      .parse(await written(writeHtmlReport(all, READER)))
    return inside(tree, 'en')
  }
})

/** All elements; throws if Hangul isn't marked with its language. */
function inside(node: Root | Element, language: string): Element[] {
  return node.children.flatMap((child: RootContent) => {
    if (child.type === 'text' && language !== 'ko' && node.type === 'element' && node.tagName !== 'style')
      expect(child.value).not.toMatch(/\p{Script=Hangul}/u)
    if (child.type !== 'element') return []
    return [child, ...inside(child, String(child.properties.lang ?? language))]
  })
}

const textOf = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
