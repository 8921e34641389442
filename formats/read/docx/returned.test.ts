import { describe, expect, test } from 'vitest'
import { docxFiles, NAMESPACES, p, run, zipped } from './docx.fixture'
import { readReturnedDocx } from './returned'

const comment = (id: number, words: string) =>
  `<w:comment w:id="${id}" w:author="A"><w:p>${run(words)}</w:p></w:comment>`
const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`

const NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'

const BODY =
  p(`<w:commentRangeStart w:id="0"/>${run('One')}<w:commentRangeEnd w:id="0"/>${[0, 1, 2].map(reference).join('')}`) +
  p(run('Two') + reference(3) + NOTE) +
  p(run('Three') + NOTE, { end: 'del A' }) +
  p(run('Four'))

function read(program: string) {
  const comments = [comment(0, 'Why?'), comment(1, 'Because.'), comment(2, 'Really?'), comment(3, 'Hm.')].join('')
  const files = {
    ...docxFiles(BODY, { comments, footnotes: `<w:footnote w:id="2">${p(run('A note.'))}</w:footnote>` }),
    'docProps/app.xml': `<Properties ${NAMESPACES}><Application>${program}</Application></Properties>`,
  }
  const result = readReturnedDocx(zipped(files), false)
  if (!result.ok) throw new Error(result.message)
  const { paragraphs, remarks } = result.value
  return {
    threads: [...remarks.values()].map(({ said }) => said.map(({ body }) => body)),
    uncertain: paragraphs.map(({ end }) => end.isUncertain ?? false),
  }
}

describe('a returned document', () => {
  test('that LibreOffice saved: comments right behind one answer it, and some ends say nothing', () => {
    expect(read('LibreOffice/7.4.7.2$Linux_X86_64')).toEqual({
      threads: [['Why?', 'Because.', 'Really?'], ['Hm.']],
      uncertain: [false, true, false, true],
    })
  })

  test('that Word saved is taken at its word', () => {
    expect(read('Microsoft Office Word')).toEqual({
      threads: [['Why?'], ['Because.'], ['Really?'], ['Hm.']],
      uncertain: [false, false, false, false],
    })
  })
})
