import 'server-only'

/**
 * What Redoc leaves to be mended of its page, as axe finds it: colours too pale to be read, headings that skip a level, and
 * parts without a name or a role.
 */

/** It offers to send the page to services elsewhere: not here. And a name in a table isn't broken. */
export const REFERENCE_STYLE = `
[data-testid="page-actions"] { display: none }
td:first-child code { white-space: nowrap }
html:not(.dark) body {
  --search-trigger-color: #5c5e68;
  --button-content-color-link: #0a58ca;
  --search-highlight-text-color: #0a58ca;
  --code-block-tokens-property-color: #1f5fc4;
  --code-block-tokens-string-color: #1f5fc4;
}
html:not(.dark) [class*="tag-"] > div { color: color-mix(in srgb, var(--tag-color) 50%, black) }
html:not(.dark) .schema-name.schema-name.schema-name { color: #3b36b8 }
html.dark body { --search-trigger-color: #a6a8b4; --search-highlight-text-color: #8fb8ff }
html.dark .schema-name.schema-name.schema-name { color: #a9a6ff }
`

/** Each part as it is put into the page: Redoc renders an operation when it comes into sight. */
export const REFERENCE_SCRIPT = `
const mends = {
  '.menu-content': { role: 'navigation', 'aria-label': 'Operations' },
  'main h4': { 'aria-level': '3' },
  'main h5': { 'aria-level': '4' },
  'main pre': { tabindex: '0' },
  '[data-testid="Copied!"], [data-testid="search-message"]': { role: 'status' },
  'div:has(> [data-component-name="Search/SearchItem"])': { role: 'region', 'aria-label': 'Found' },
  'input ~ button:empty, button:not([aria-label]):has(> svg:only-child)': { 'aria-label': 'Clear' },
}
function mend() {
  for (const [selector, attributes] of Object.entries(mends))
    for (const element of document.querySelectorAll(selector))
      for (const [name, value] of Object.entries(attributes))
        if (!element.hasAttribute(name)) element.setAttribute(name, value)
}
new MutationObserver(mend).observe(document.body, { childList: true, subtree: true })
`
