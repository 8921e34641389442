import { DOCUMENT_LIMITS } from '../limits'
import { type ReadResult, succeed, tooLarge } from '../outcome'
import { elementOf, type XmlElement } from '../xml'
import type { Zip } from '../zip'
import { flowIn, linksIn } from './body'
import type { Source } from './context'
import type { Flow } from './flow'
import { openPackage, type Package } from './package'
import { styleSheet } from './styles'

/** A document with its paragraphs, and what was read along with them. */
export type OpenedDocument = { readonly document: Package; readonly source: Source; readonly flow: Flow }

export function openDocument(zip: Zip, given: Pick<Source, 'isReturned'> = {}): ReadResult<OpenedDocument> {
  const opened = openPackage(zip)
  if (!opened.ok) return opened
  const { value: document } = opened
  const source: Source = {
    styles: styleSheet(document.part('styles')),
    links: linksIn(document.relations),
    remarks: new Set(),
    ...given,
  }
  const body = elementOf(document.document, 'w:body') ?? document.document
  if (paragraphsIn(body) > DOCUMENT_LIMITS.paragraphs)
    return tooLarge(`The document has more than ${DOCUMENT_LIMITS.paragraphs} paragraphs.`)
  return succeed({ document, source, flow: flowIn(body, source) })
}

const paragraphsIn = ({ children }: XmlElement): number =>
  children.reduce((sum, node) => sum + (typeof node === 'string' ? 0 : node.name === 'w:p' ? 1 : paragraphsIn(node)), 0)
