import { constants, deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import { element, XML_DECLARATION } from '../xml/element'
import { DOCUMENT, PACKAGE, PARTS, type PartName, RELATION } from './names'
import { customProperties } from './way-marks'

/** The parts of a document that follow its body: their contents are known once that is written. */
export type Rest = {
  readonly parts: Partial<Record<PartName, string>>
  /** The addresses of links, by their ids. */
  readonly links: ReadonlyMap<string, string>
  readonly core: string
  /** What the document finds its way back by. */
  readonly wayMark?: string | undefined
}

/** A document in pieces. `body`: the main part, XML in pieces; `rest` is called after it is written. */
export async function* zipParts(
  body: AsyncIterable<string> | Iterable<string>,
  rest: () => Rest,
): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  const main = file(zip, 'word/document.xml')
  for await (const piece of gather(body)) {
    main.push(encoder.encode(piece))
    yield* ready.splice(0)
  }
  main.push(new Uint8Array(), true)
  for (const [path, xml] of others(rest())) file(zip, path).push(encoder.encode(xml), true)
  zip.end()
  yield* ready
}

const encoder = new TextEncoder()

/** A medium compression level: an article makes a document of some hundred kilobytes either way. */
const LEVEL = 4

/** Compressed by Node, which takes a fifth of the time. */
class Compressed extends ZipPassThrough {
  override compression = 8 // deflate

  protected override process(piece: Uint8Array, isLast: boolean) {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(piece, { level: LEVEL, finishFlush }), isLast)
  }
}

function file(zip: Zip, path: string): Compressed {
  const entry = new Compressed(path)
  entry.mtime = EPOCH
  zip.add(entry)
  return entry
}

/** Fixed, so that the same review gives the same file. */
const EPOCH = new Date(1980, 0, 1)

const AT_ONCE = 64 * 1024

async function* gather(pieces: AsyncIterable<string> | Iterable<string>): AsyncIterable<string> {
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < AT_ONCE) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

function others({ parts, links, core, wayMark }: Rest): [path: string, xml: string][] {
  const names = Object.keys(parts) as PartName[]
  return [
    ...names.map((name): [string, string] => [`word/${name}`, parts[name] ?? '']),
    ['word/_rels/document.xml.rels', relations(names, links)],
    ['docProps/core.xml', core],
    ...(wayMark === undefined ? [] : [['docProps/custom.xml', customProperties(wayMark)] as [string, string]]),
    ['_rels/.rels', root(wayMark !== undefined)],
    ['[Content_Types].xml', contentTypes(names, wayMark !== undefined)],
  ]
}

const relationship = (id: string, type: string, target: string, mode?: string) =>
  element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode })

const relationships = (...all: readonly string[]) =>
  XML_DECLARATION + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...all)

const relations = (names: readonly PartName[], links: Rest['links']) =>
  relationships(
    ...names.map((name, index) => relationship(`part${index + 1}`, PARTS[name].relation, name)),
    ...[...links].map(([id, href]) => relationship(id, `${RELATION}/hyperlink`, href, 'External')),
  )

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml'
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml'

const CUSTOM = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'

const root = (isMarked: boolean) =>
  relationships(
    relationship('document', DOCUMENT.relation, 'word/document.xml'),
    relationship('core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    isMarked ? relationship('custom', `${RELATION}/custom-properties`, 'docProps/custom.xml') : '',
  )

const contentTypes = (names: readonly PartName[], isMarked: boolean) => {
  const override = (part: string, type: string) => element('Override', { PartName: part, ContentType: type })
  return (
    XML_DECLARATION +
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', { Extension: 'rels', ContentType: RELATIONSHIPS }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/word/document.xml', DOCUMENT.type),
      override('/docProps/core.xml', CORE),
      isMarked ? override('/docProps/custom.xml', CUSTOM) : '',
      ...names.map((name) => override(`/word/${name}`, PARTS[name].type)),
    )
  )
}
