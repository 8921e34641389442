import { type BrowserContext, expect, type Page } from '@playwright/test'

/** What each of them would do, if it were more than words; an element that came of one carries the attribute `xss`. */
const RUN = 'window.__xss=1'

/** Words of people who would rather have them run than read. */
export const CORPUS: readonly string[] = [
  `<script xss>${RUN}</script>`,
  `<img xss src=x onerror=${RUN}>`,
  `"><svg xss onload=${RUN}>`,
  `'><body xss onpageshow=${RUN}>`,
  `<svg xss><animate xss onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg xss><a xss xlink:href="javascript:${RUN}"><text>svg link</text></a></svg>`,
  `<math xss><mtext><table><mglyph><style><!--</style><img xss title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<noscript><p title="</noscript><img xss src=x onerror=${RUN}>">`,
  `<iframe xss srcdoc="&lt;script&gt;parent.__xss=1&lt;/script&gt;"></iframe>`,
  `<iframe xss src="javascript:parent.__xss=1"></iframe>`,
  `<object xss data="data:text/html,<script>${RUN}</script>"></object>`,
  `<details xss open ontoggle=${RUN}>toggled</details>`,
  `<input xss autofocus onfocus=${RUN}>`,
  `<form xss><button formaction="javascript:${RUN}">Press</button></form>`,
  `<base xss href="https://elsewhere.example/"><link xss rel=stylesheet href=//elsewhere.example/a.css>`,
  `<meta xss http-equiv=refresh content="0;url=https://elsewhere.example/">`,
  `<style xss>@import 'https://elsewhere.example/b.css';*{background:url(https://elsewhere.example/c)}</style>`,
  `</title></textarea></style></script><script xss>${RUN}</script>`,
  `<![CDATA[><img xss src=x onerror=${RUN}>]]>`,
  `&lt;img xss src=x onerror=${RUN}&gt; &#60;script xss&#62;${RUN}&#60;/script&#62; &amp;lt;b xss&amp;gt; ${RUN}`,
  `[a link](javascript:${RUN}) [another](data:text/html,<script>${RUN}</script>) [one](JaVa&#115;cript:${RUN})`,
  `![picture](https://elsewhere.example/pixel.png) <javascript:${RUN}> <https://elsewhere.example/?${RUN}>`,
  `{++<img xss src=x onerror=${RUN}>++}{--<b xss>--}{~~a~><svg xss onload=${RUN}>~~}{>>"><script xss>${RUN}</script><<}`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} <%= ${RUN} %> #{${RUN}} @{${RUN}}`,
  `\`\`\`\n</code></pre><script xss>${RUN}</script>\n\`\`\``.replaceAll('\n', ' '),
  `]]></w:t><script xss>${RUN}</script> ?><!ENTITY xss SYSTEM "file:///etc/passwd"> &xss; ${RUN}`,
  `=HYPERLINK("javascript:${RUN}","x")`,
]

/** Some of them in one line, for a name. */
export const NAMED = `Eve <img xss src=x onerror=${RUN}> "'><svg xss onload=${RUN}>`

export type Watch = {
  /** Nothing has run on any page of the context; on this one no element came of the words. */
  readonly stillWords: (page: Page, where: string) => Promise<void>
}

/** Looks at every page of a context. `ours`: what the addresses of all that is asked for begin with. */
export async function watch(context: BrowserContext, ours: string): Promise<Watch> {
  const faults: string[] = []
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      Object.assign(window, { __refused: `${event.effectiveDirective} ${event.blockedURI} ${event.sample}` })
    })
  })
  context.on('dialog', async (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(ours) && !/^(?:data|blob):/.test(url)) faults.push(`asked for ${url}`)
  })
  return {
    stillWords: async (page, where) => {
      const found = await page.evaluate(() => {
        const { __xss: ran, __refused: refused } = window as unknown as { __xss?: unknown; __refused?: string }
        const bad = [...document.querySelectorAll('*')].filter(
          (element) =>
            element.hasAttribute('xss') ||
            [...element.attributes].some(
              ({ name, value }) =>
                name.startsWith('on') ||
                (/(?:href|src|action|data)$/i.test(name) && /^\s*(?:java|vb)script:/i.test(value)),
            ),
        )
        return { ran, refused, bad: bad.map(({ outerHTML }) => outerHTML.slice(0, 200)) }
      })
      expect([where, found, faults]).toEqual([where, { ran: undefined, refused: undefined, bad: [] }, []])
    },
  }
}
