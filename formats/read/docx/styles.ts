import type { MarkdownMark } from '../../markdown/inline-source'
import type { Block } from '../block'
import type { Script } from '../script'
import { elementOf, elementsOf, type XmlElement } from '../xml'
import { kindFromStyleName } from './style-names'

/** The effect of a document's styles on its paragraphs and words (ECMA-376, part 1, section 17.7). */
export type StyleSheet = {
  kindOf(properties: XmlElement | undefined): Omit<Block, 'text'>
  /** The format of a run, from its own properties, its character style, and the style of its paragraph. */
  formatOf(properties: XmlElement | undefined, paragraph: XmlElement | undefined): RunFormat
}

export type RunFormat = {
  /** Those of the run and its character style alone: a heading isn't bold by itself. */
  readonly marks: readonly MarkdownMark[]
  /** The font of its letters. */
  readonly font?: string | undefined
  readonly script?: Script | undefined
  /** Crossed out, which is how many people delete words without tracking it. */
  readonly struck: boolean
}

type Style = { readonly name: string; readonly basedOn?: string | undefined; readonly element: XmlElement }

/** The longest chain of styles based on each other that is followed. */
const LONGEST_CHAIN = 20

export function styleSheet(styles: XmlElement | undefined): StyleSheet {
  const known = new Map(
    elementsOf(styles, 'w:style').map((element): [string, Style] => [
      element.attributes['w:styleId'] ?? '',
      { name: valOf(element, 'w:name') ?? '', basedOn: valOf(element, 'w:basedOn'), element },
    ]),
  )
  const normal = elementsOf(styles, 'w:style').find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
  )?.attributes['w:styleId']

  /** From the style itself to the root of its chain. */
  const chain = (id: string | undefined): Style[] => {
    const styles: Style[] = []
    for (let next = known.get(id ?? ''); next && styles.length < LONGEST_CHAIN; next = known.get(next.basedOn ?? ''))
      styles.push(next)
    return styles
  }

  return {
    kindOf(properties) {
      const id = valOf(properties, 'w:pStyle')
      const styles = chain(id ?? normal)
      // A document may use Word's built-in names without defining the styles.
      const names = styles.length > 0 ? styles.map(({ name }) => name) : [id ?? '']
      return kindOf([properties, ...styles.map(({ element }) => elementOf(element, 'w:pPr'))], names)
    },
    formatOf(properties, paragraph) {
      const styles = chain(valOf(properties, 'w:rStyle'))
      const propertiesOf = (some: readonly Style[]) => some.map(({ element }) => elementOf(element, 'w:rPr'))
      const own = [properties, ...propertiesOf(styles)]
      const all = [...own, ...propertiesOf(chain(valOf(paragraph, 'w:pStyle') ?? normal))]
      return {
        marks: marksOf(
          own,
          styles.map(({ name }) => name),
        ),
        font: all.map(fontOf).find((font) => font !== undefined),
        script: all.map(scriptOf).find((script) => script !== undefined) || undefined,
        struck: has(all, 'w:strike') || has(all, 'w:dstrike'),
      }
    },
  }
}

/** `w:val` of a child. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  elementOf(element, name)?.attributes['w:val']

/** The nearest style decides; names come before outline levels, since Word's own headings have both. */
function kindOf(properties: readonly (XmlElement | undefined)[], names: readonly string[]): Omit<Block, 'text'> {
  const named = names.map(kindFromStyleName).find((kind) => kind !== undefined)
  if (named?.kind === 'heading') return named
  const outline = properties.map((one) => valOf(one, 'w:outlineLvl')).find((level) => level !== undefined)
  const level = outline === undefined ? Number.NaN : Number(outline)
  if (level >= 0 && level <= 8) return { kind: 'heading', level: Math.min(6, level + 1) }
  if (named?.kind === 'code' || named?.kind === 'caption') return named
  const list = properties.map((one) => numbering(one)).find((number) => number !== undefined)
  if (list !== undefined && list !== '0') return { kind: 'list-item' }
  return named ?? { kind: 'paragraph' }
}

const numbering = (properties: XmlElement | undefined) => {
  const element = elementOf(properties, 'w:numPr')
  return element && (valOf(element, 'w:numId') ?? (elementOf(element, 'w:ilvl') ? '1' : undefined))
}

function marksOf(properties: readonly (XmlElement | undefined)[], names: readonly string[]): MarkdownMark[] {
  if (names.some((name) => CODE.test(name))) return [{ type: 'code' }]
  const marks: MarkdownMark[] = []
  if (has(properties, 'w:b')) marks.push({ type: 'strong' })
  if (has(properties, 'w:i')) marks.push({ type: 'emphasis' })
  return marks
}

const has = (properties: readonly (XmlElement | undefined)[], name: string) =>
  isOn(properties.map((one) => toggle(one, name)).find((value) => value !== undefined))

const fontOf = (properties: XmlElement | undefined) => {
  const { 'w:ascii': ascii, 'w:hAnsi': others } = elementOf(properties, 'w:rFonts')?.attributes ?? {}
  return ascii ?? others
}

/** `false`: on the line, which is said as well. Words that are raised by hand count if they are raised as high. */
function scriptOf(properties: XmlElement | undefined): Script | false | undefined {
  const align = valOf(properties, 'w:vertAlign')
  if (align !== undefined) return align === 'superscript' || align === 'subscript' ? align : false
  const points = Number(valOf(properties, 'w:position') ?? 0) / 2
  const isSmall = elementOf(properties, 'w:sz') !== undefined
  if (!isSmall || Math.abs(points) < LEAST_RAISED) return undefined
  return points > 0 ? 'superscript' : 'subscript'
}

const LEAST_RAISED = 2

const CODE = /^(?:verbatim char|html (?:code|keyboard|sample|typewriter)|source text|(?:inline )?code(?: char)?)$/i

/** A property that is present is on, unless its value says otherwise (section 17.17.4). */
function toggle(properties: XmlElement | undefined, name: string): string | undefined {
  const element = elementOf(properties, name)
  return element && (element.attributes['w:val'] ?? 'true')
}

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)
