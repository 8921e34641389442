import type { Preview } from '@/domain/contract/intake'
import type { ImportFormat, Side } from '@/domain/contract/names'
import { LIMITS } from '@/domain/contract/text'
import { asFile, formatNamed, guessFormat, holdsBoth, TEXT_FORMATS, type TextFormat } from './formats'

/** The texts that can be brought: two sides, or one text that holds both. */
export type Slot = Side | 'bilingual'
export const SIDES = ['source', 'target'] as const satisfies readonly Side[]

/** A file that was not taken, and why. */
export type Unfit = { readonly name: string; readonly why: 'otherKind' | 'tooLarge' | 'tooMany' | 'empty' }

/**
 * What stands in the import's form. A file stands before what was typed in the same slot, which is kept below it.
 * An empty language or format is told by the texts.
 */
export type Brought = {
  readonly bilingual: boolean
  readonly languages: Readonly<Record<Side, string>>
  readonly format: ImportFormat | ''
  readonly texts: Readonly<Record<Slot, string>>
  readonly files: Readonly<Record<Slot, File | null>>
  readonly unfit: Readonly<Partial<Record<Slot, Unfit>>>
  /** A file that says itself which side is which is to be taken the other way round. */
  readonly swap: boolean
}

export const NOTHING_YET: Brought = {
  bilingual: false,
  languages: { source: '', target: '' },
  format: '',
  texts: { source: '', target: '', bilingual: '' },
  files: { source: null, target: null, bilingual: null },
  unfit: {},
  swap: false,
}

/** A change made to the form as it stands then. */
export type Change = (change: (brought: Brought) => Brought) => void

export const slotsOf = ({ bilingual }: Pick<Brought, 'bilingual'>): readonly Slot[] =>
  bilingual ? ['bilingual'] : SIDES

export const isFilled = ({ texts, files }: Brought, slot: Slot) => files[slot] !== null || texts[slot].trim() !== ''

/** The format of what is in a slot, as far as the page can tell. */
export const textFormatOf = ({ format, texts }: Brought, slot: Slot): TextFormat =>
  TEXT_FORMATS.find((known) => known === format) ?? guessFormat(texts[slot])

type Looked = Pick<Preview, 'languages' | 'warnings' | 'formats'>

/**
 * The two sides the other way round. Of one text the languages say which side is which, unless the file does. Of two, the texts change places; the
 * languages go along, unless it is they that were right: they are what the sides are swapped against.
 */
export function swapped(brought: Brought, { languages, warnings, formats }: Looked): Brought {
  const { bilingual, texts, files } = brought
  if (bilingual)
    return {
      ...brought,
      languages: { source: languages.target ?? '', target: languages.source ?? '' },
      swap: formats.bilingual === 'xliff' ? !brought.swap : brought.swap,
    }
  const { source, target } = brought.languages
  const stay = warnings.some(({ code }) => code === 'sides-swapped')
  return {
    ...brought,
    texts: { ...texts, source: texts.target, target: texts.source },
    files: { ...files, source: files.target, target: files.source },
    languages: stay ? brought.languages : { source: target, target: source },
  }
}

/** Another shape of what one has. A file that was put in the other one goes along, where there is room for it. */
export function reshaped(brought: Brought, bilingual: boolean): Brought {
  const { files } = brought
  const only = SIDES.filter((side) => isFilled(brought, side))
  const [from, to]: [Slot | undefined, Slot] = bilingual
    ? [only.length === 1 ? only[0] : undefined, 'bilingual']
    : ['bilingual', 'source']
  const moving = from && files[from]
  const fits = moving && !isFilled(brought, to) && (bilingual || !holdsBoth(moving.name))
  return { ...brought, bilingual, ...(fits && { files: { ...files, [from]: null, [to]: moving } }) }
}

/** Files that were dropped or chosen, put where they belong; `chosen`: the slot they were meant for. Unfit ones are named. */
export function withFiles(brought: Brought, files: readonly File[], chosen?: Slot): Brought {
  const place = chosen ?? slotsOf(brought)[0] ?? 'source'
  const unfit = files.flatMap((file) => unfitness(file) ?? [])[0]
  if (unfit) return { ...brought, unfit: { ...brought.unfit, [place]: unfit } }
  if (files.length > 2) return { ...brought, unfit: { [place]: { name: String(files.length), why: 'tooMany' } } }
  return { ...brought, ...placed(brought, files, chosen), unfit: {}, swap: false }
}

function unfitness({ name, size }: File): Unfit | undefined {
  if (!formatNamed(name)) return { name, why: 'otherKind' }
  if (size > LIMITS.upload) return { name, why: 'tooLarge' }
  return size === 0 ? { name, why: 'empty' } : undefined
}

/** By what they are, by where they were put, by their names, by their order. */
function placed(brought: Brought, [first, second]: readonly File[], chosen: Slot | undefined): Partial<Brought> {
  if (!first) return {}
  const into = (slots: Partial<Record<Slot, File>>, bilingual: boolean) => ({
    bilingual,
    files: { ...brought.files, ...slots },
  })
  if (second) {
    const turned = sideNamed(first.name) === 'target' || sideNamed(second.name) === 'source'
    return into(turned ? { source: second, target: first } : { source: first, target: second }, false)
  }
  if (holdsBoth(first.name)) return into({ bilingual: first }, true)
  if (chosen) return into({ [chosen]: first }, brought.bilingual)
  if (brought.bilingual) return into({ bilingual: first }, true)
  const free = SIDES.filter((side) => !isFilled(brought, side))
  const wanted = sideNamed(first.name)
  return into({ [wanted && free.includes(wanted) ? wanted : (free[0] ?? 'source')]: first }, false)
}

/** The side that a file's name speaks of. */
function sideNamed(name: string): Side | undefined {
  const words = name.normalize('NFC').toLowerCase()
  if (/원문|(?:^|[^a-z])(?:source|src|original|ko|kor|korean)(?:[^a-z]|$)/.test(words)) return 'source'
  if (/번역|(?:^|[^a-z])(?:target|tgt|translation|translated|en|eng|english)(?:[^a-z]|$)/.test(words)) return 'target'
  return undefined
}

/**
 * As it is sent: JSON where all was typed in one format, else a form of files. `seen`: the languages that were told by the
 * texts; `anyway`: although something looks wrong with the sides.
 */
export function bodyOf(
  brought: Brought,
  seen: Partial<Record<Side, string | undefined>> = {},
  anyway = false,
): object | FormData {
  const { files, texts, format, swap } = brought
  const slots = slotsOf(brought)
  const [source, target] = SIDES.map((side) => brought.languages[side] || seen[side])
  const languages = { ...(source && { sourceLanguage: source }), ...(target && { targetLanguage: target }) }
  const [written, other = written] = slots.map((slot) => textFormatOf(brought, slot))
  if (slots.every((slot) => files[slot] === null) && written === other) {
    const typed = Object.fromEntries(slots.map((slot) => [slot, texts[slot]]))
    return { ...languages, ...(anyway && { anyway }), format: written, ...typed }
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(languages)) form.set(name, value)
  if (format !== '') form.set('format', format)
  if (anyway) form.set('anyway', 'true')
  if (swap) form.set('swap', 'true')
  for (const slot of slots) form.set(slot, files[slot] ?? asFile(slot, texts[slot], textFormatOf(brought, slot)))
  return form
}

/** What can be told before anything is sent. */
export const isReady = (brought: Brought) => slotsOf(brought).every((slot) => isFilled(brought, slot))
