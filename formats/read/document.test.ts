import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from './document'
import { docx, docxFiles, NAMESPACES, p, run, zipped } from './docx/docx.fixture'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const word = docx(p(run('a')))
const XLIFF = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body/></file></xliff>'

describe('the format is told by what is in a file', () => {
  test.each([
    ['a Word document', word, undefined, 'docx'],
    ['an XLIFF file', utf8(`<?xml version="1.0"?>\n<!-- x -->${XLIFF}`), undefined, 'xliff'],
    [
      'a TMX file',
      utf8('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body/></tmx>'),
      undefined,
      'tmx',
    ],
    ['a page', utf8('<!DOCTYPE html>\n<p>a'), undefined, 'html'],
    ['a piece of a page', utf8('<p>a</p>\n<p>b</p>'), undefined, 'html'],
    ['Markdown', utf8('# a\n\nb'), undefined, 'markdown'],
    ['text', utf8('a < b\n\nc * d'), undefined, 'text'],
    ['Markdown by its name', utf8('a'), 'a.md', 'markdown'],
    ['text by its name', utf8('# a'), 'a.txt', 'text'],
    ['a piece of a page by its name', utf8('a &amp; b'), 'a.html', 'html'],
  ])('%s', (_, bytes, name, format) => {
    const read = readDocument(bytes, { name })
    expect(read).toMatchObject({ ok: true, format })
    expect(read).not.toHaveProperty('mistaken')
  })

  test.each([
    ['a.txt', word, 'docx', 'The name ends in .txt, but the file is a Word document.'],
    ['a.docx', utf8('<!doctype html>a'), 'html', 'The name ends in .docx, but the file is HTML.'],
    ['a.pdf', utf8('a'), 'text', 'The name ends in .pdf, but the file is plain text.'],
    ['a.html', utf8(XLIFF), 'xliff', 'The name ends in .html, but the file is an XLIFF file.'],
    ['a.md', utf8('<html><p>a'), 'html', 'The name ends in .md, but the file is HTML.'],
  ])('%s that is another', (name, bytes, format, mistaken) =>
    expect(readDocument(bytes, { name })).toMatchObject({ ok: true, format, mistaken }),
  )

  test('what a person says it is it must be', () => {
    expect(readDocument(word, { format: 'markdown' })).toMatchObject({ ok: false, code: 'unreadable' })
    expect(readDocument(utf8('<!doctype html>a'), { format: 'docx' })).toEqual({
      ok: false,
      code: 'unreadable',
      message: 'The file is HTML, not a Word document.',
    })
    expect(readDocument(utf8('# a'), { format: 'text', name: 'a.md' })).toMatchObject({ ok: true, format: 'text' })
  })
})

const CFB = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const wide = (name: string) => [...name].map((sign) => `${sign}\0`).join('')

/** The encryption flag in the directory of an archive, set for all of its parts. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  for (let at = 0; at + 4 < copy.length; at++)
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 0x01 && copy[at + 3] === 0x02) copy[at + 8] = 1
  return copy
}

/** The size that the directory states for a part, made small. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  for (let at = 0; at + 4 < copy.length; at++)
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 0x01 && copy[at + 3] === 0x02)
      copy.fill(1, at + 24, at + 25).fill(0, at + 25, at + 28)
  return copy
}

const withDocument = (xml: string | Uint8Array) => zipped({ ...docxFiles(''), 'word/document.xml': xml })
const inDocument = (body: string) => `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`

describe('what can’t be taken in is refused, and why', () => {
  test.each([
    ['a PDF', latin('%PDF-1.7\n'), 'unsupported', /a PDF/],
    ['an image', latin('\x89PNG\r\n\x1a\n'), 'unsupported', /an image/],
    ['an archive', zipped({ 'a.txt': 'a' }), 'unsupported', /an archive/],
    ['a workbook', zipped({ '_rels/.rels': '', 'xl/workbook.xml': '' }), 'unsupported', /Excel/],
    [
      'an OpenDocument text',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'unsupported',
      /OpenDocument/,
    ],
    ['an old Word document', latin(CFB + wide('WordDocument')), 'unsupported', /\.doc/],
    ['a document behind a password', latin(CFB + wide('EncryptedPackage')), 'unreadable', /encrypted/],
    ['an encrypted archive', encrypted(word), 'unreadable', /encrypted/],
    ['an archive that is cut off', word.subarray(0, word.length - 30), 'unreadable', /cut off/],
    [
      'a package without its document',
      zipped({ '_rels/.rels': '<a/>' }),
      'unreadable',
      /word\/document\.xml is missing/,
    ],
    [
      'broken XML',
      withDocument(inDocument('\n<w:p>')),
      'unreadable',
      /word\/document\.xml is broken XML at line 2, column \d+/,
    ],
    ['XML of no namespace', withDocument('<w:document/>'), 'unreadable', /document\.xml is broken XML/],
    [
      'an external entity',
      withDocument(
        `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inDocument(p(run('&x;')).replace('&amp;', '&'))}`,
      ),
      'unreadable',
      /document type/,
    ],
    [
      'an external document type',
      withDocument(`<!DOCTYPE a SYSTEM "http://a.kr/a.dtd">${inDocument('')}`),
      'unreadable',
      /document type/,
    ],
    ['an entity that nobody declared', withDocument(inDocument('&x;')), 'unreadable', /line 1/],
    [
      'laughs by the billion',
      utf8(`<!DOCTYPE xliff [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${XLIFF}`),
      'unreadable',
      /document type/,
    ],
    [
      'the same in a memory',
      utf8('<!DOCTYPE tmx [<!ENTITY a "ha">]><tmx><body/></tmx>'),
      'unreadable',
      /document type/,
    ],
    [
      'elements in elements',
      withDocument(inDocument(`${'<w:p>'.repeat(100_000)}`)),
      'unreadable',
      /256 elements inside each other/,
    ],
    ['a bomb', withDocument(new Uint8Array(60_000_000)), 'too-large', /unpacks to more/],
    ['a bomb that lies', lying(withDocument(new Uint8Array(60_000_000))), 'too-large', /unpacks to more/],
    ['a part of any size', withDocument(new Uint8Array(120_000_000)), 'too-large', /114 MB; the limit is 100 MB/],
    [
      'too many parts',
      zipped(Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`word/${index}`, '']))),
      'too-large',
      /5001 parts/,
    ],
    ['a file of any size', new Uint8Array(20 * 1024 * 1024 + 1), 'too-large', /20 MB/],
    ['XLIFF that is none', utf8('<x:xliff xmlns:x="urn:x"/>'), 'unreadable', /root/],
  ] as const)('%s', (_, bytes, code, message) =>
    expect(readDocument(bytes)).toEqual({ ok: false, code, message: expect.stringMatching(message) }),
  )

  test('a broken .xlf is told as such, with the place', () =>
    expect(readDocument(utf8('<?xml version="1.0"?>\n<file><xliff'), { name: 'a.xlf' })).toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/XLIFF file is broken XML at line 2, column/),
    }))

  test('programs in a page are no words', () =>
    expect(readDocument(utf8('<!doctype html><script>a</script><p onclick="b">c<img src=x onerror=d>'))).toMatchObject({
      reading: { blocks: [{ kind: 'paragraph', text: 'c' }] },
    }))
})

describe('whatever the bytes are, there is an answer', () => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    CFB,
    '<?xml version="1.0"?><xliff ',
    '<tmx>',
    '<html>',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '%PDF-',
  )
  const answers = (bytes: Uint8Array) => {
    expect(typeof readDocument(bytes).ok).toBe('boolean')
  }

  test('to any bytes', () => {
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, rest) =>
        answers(Uint8Array.from([...latin(head), ...rest])),
      ),
      {
        numRuns: 2_000,
      },
    )
  })

  test('to a document with some bytes changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(word.length),
        (changes, cut) => {
          const bytes = word.slice(0, word.length - (cut % 7 === 0 ? cut : 0))
          for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value
          answers(bytes)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    ['one line', 'a'],
    ['Korean', '한국은행은 금리를 올렸다. '],
    ['tabs', 'a\tb\n'],
    ['number signs', '#'],
    ['angles', '<'],
  ])('to 20 MB: %s', (_, unit) => {
    const bytes = utf8(unit.repeat(Math.floor((20 * 1024 * 1024) / utf8(unit).length)))
    answers(bytes)
  })
})
