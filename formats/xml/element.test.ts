import { expect, test } from 'vitest'
import { element, escapeText } from './element'

test.each([
  [element('a'), '<a/>'],
  [element('a', { b: 1, c: undefined, d: '<"&\n' }, element('e'), 'f'), '<a b="1" d="&lt;&quot;&amp;&#10;"><e/>f</a>'],
  [escapeText(']]> & <b>\n\t"c"'), ']]&gt; &amp; &lt;b&gt;\n\t"c"'],
  [escapeText('\u0338'), '&#824;'],
  [escapeText('a\0\u0001\u001f\ud800b\uffff\u{1f600}\r\u0085'), 'ab\u{1f600}&#13;\u0085'],
])('%s', (written, expected) => expect(written).toBe(expected))
