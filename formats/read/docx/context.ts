import type { Provenance } from '../reading'
import type { When } from '../revision/tracked'
import type { XmlElement } from '../xml'
import type { StyleSheet } from './styles'
import { madeOf } from './time'

/** What is known of the part being read. */
export type Source = {
  readonly styles: StyleSheet
  readonly links: ReadonlyMap<string, string>
  /** The remarks met so far. */
  readonly remarks: Set<string>
  /** A returned file is read with its bookmarks, and with words that are in neither text. */
  readonly isReturned?: true
}

/** The meaning of the elements around some words. `nowhere`: inserted by one and deleted by another, so in neither text. */
export type Context = {
  readonly when: When | 'nowhere'
  readonly made?: Provenance | undefined
  /** Of what is nowhere: who had inserted it. */
  readonly insertedBy?: Provenance | undefined
  /** In a returned file, who gave the words their marks, where that was tracked. */
  readonly restyledBy?: Provenance | undefined
  readonly href?: string | undefined
}

export const UNCHANGED: Context = { when: 'both' }

/** Moved words are deleted in one place and inserted at another (ECMA-376, part 1, section 17.13.5). */
const TAKEN_OUT = new Set(['w:del', 'w:moveFrom'])
const PUT_IN = new Set(['w:ins', 'w:moveTo'])

export const isRevision = ({ name }: XmlElement): boolean => TAKEN_OUT.has(name) || PUT_IN.has(name)

export const withRevision = (context: Context, element: XmlElement): Context =>
  withChange(context, TAKEN_OUT.has(element.name) ? 'before' : 'after', madeOf(element))

export const withDeletion = (context: Context, made: Provenance): Context => withChange(context, 'before', made)

function withChange(context: Context, when: 'before' | 'after', made: Provenance): Context {
  if (context.when === when) return context
  if (context.when === 'both') return { ...context, when, made }
  const [deletedBy, insertedBy] = when === 'before' ? [made, context.made] : [context.made, made]
  return { ...context, when: 'nowhere', made: deletedBy, insertedBy }
}

/** Elements that only wrap others (structured document tags, custom XML, smart tags, directions): the wrapped elements. */
export function unwrap({ name, children }: XmlElement): XmlElement['children'] | undefined {
  if (WRAPS.has(name)) return children
  if (name !== 'mc:AlternateContent') return undefined
  // The first choice is what current programs show; the fallback repeats it.
  const elements = children.filter((node): node is XmlElement => typeof node !== 'string')
  const choice = elements.find((one) => one.name === 'mc:Choice') ?? elements.find((one) => one.name === 'mc:Fallback')
  return choice?.children ?? []
}

const WRAPS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:dir', 'w:bdo'])
