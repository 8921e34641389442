import { decodeText } from '../decode'
import { type ReadResult, type Refused, succeed, unreadable } from '../outcome'
import { elementsOf, parseXml, type XmlElement } from '../xml'
import type { Zip } from '../zip'
import { NAMESPACES } from './names'

/**
 * The relations of a part: by id, and by type (the last word of the type's address). Targets inside the package are names.
 */
export type Relation = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

/** The parts of a Word document that are read (ECMA-376, part 2). */
export type Package = {
  readonly document: XmlElement
  readonly relations: readonly Relation[]
  /** The part that the document refers to by that type; `undefined` if there is none. */
  part(type: string): XmlElement | undefined
}

/** The types of the parts that are read besides the document itself. */
const TYPES = [
  'styles',
  'numbering',
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'footnotes',
  'endnotes',
]

export function openPackage(zip: Zip): ReadResult<Package> {
  const root = relationsOf(zip, '_rels/.rels', '')
  if (!root.ok) return root
  const name = root.value.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const document = xmlPart(zip, name)
  if (document === undefined)
    return unreadable(`The file is not a complete Word document: its part ${name} is missing.`)
  if (!document.ok) return document
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const relations = relationsOf(zip, `${folder}_rels/${name.slice(folder.length)}.rels`, folder)
  if (!relations.ok) return relations
  const parts = new Map<string, XmlElement>()
  for (const { type, target, isExternal } of relations.value) {
    if (isExternal || !TYPES.includes(type) || parts.has(type)) continue
    const part = xmlPart(zip, target)
    if (part && !part.ok) return part
    if (part) parts.set(type, part.value)
  }
  return succeed({ document: document.value, relations: relations.value, part: (type) => parts.get(type) })
}

function xmlPart(zip: Zip, name: string): ReadResult<XmlElement> | undefined {
  const bytes = zip.read(name)
  if (!bytes?.ok) return bytes
  const text = decodeText(bytes.value)
  return text.ok ? parseXml(text.value, NAMESPACES, name) : inPart(text, name)
}

const inPart = (refused: Refused, name: string): Refused => ({ ...refused, message: `${name}: ${refused.message}` })

function relationsOf(zip: Zip, name: string, folder: string): ReadResult<Relation[]> {
  const root = xmlPart(zip, name)
  if (root === undefined) return succeed([])
  if (!root.ok) return root
  return succeed(
    elementsOf(root.value, 'rel:Relationship').map(
      ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        const isExternal = TargetMode === 'External'
        return {
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: isExternal ? Target : resolvePath(Target, folder),
          isExternal,
        }
      },
    ),
  )
}

/** The name of a target in the package: from its root, or from the folder of the referring part. */
function resolvePath(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
