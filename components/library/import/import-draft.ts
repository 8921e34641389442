import type { Preview } from '@/domain/contract/intake'
import { LIMITS } from '@/domain/contract/limits'
import type { ImportFormat, Side } from '@/domain/contract/names'
import { asFile, formatFromName, guessFormat, holdsBoth, TEXT_FORMATS, type TextFormat } from './formats'

/** The texts of an import: two sides, or one text that holds both. */
export type Slot = Side | 'bilingual'
export const SIDES = ['source', 'target'] as const satisfies readonly Side[]

/** A file that was rejected, and why. */
export type Unfit = { readonly name: string; readonly why: 'otherKind' | 'tooLarge' | 'tooMany' | 'empty' }

/**
 * What stands in the import's form. A file stands before what was typed in the same slot, which is kept below it.
 * An empty language or format is detected from the texts.
 */
export type ImportDraft = {
  readonly bilingual: boolean
  readonly languages: Readonly<Record<Side, string>>
  readonly format: ImportFormat | ''
  /** A person or an engine; may be left empty. */
  readonly translatedBy: string
  readonly texts: Readonly<Record<Slot, string>>
  readonly files: Readonly<Record<Slot, File | null>>
  readonly unfit: Readonly<Partial<Record<Slot, Unfit>>>
  /** A file that says itself which side is which is to be taken the other way round. */
  readonly swap: boolean
}

export const EMPTY_DRAFT: ImportDraft = {
  bilingual: false,
  languages: { source: '', target: '' },
  format: '',
  translatedBy: '',
  texts: { source: '', target: '', bilingual: '' },
  files: { source: null, target: null, bilingual: null },
  unfit: {},
  swap: false,
}

/** A change made to the form as it stands then. */
export type ChangeDraft = (change: (draft: ImportDraft) => ImportDraft) => void

export const slotsOf = ({ bilingual }: Pick<ImportDraft, 'bilingual'>): readonly Slot[] =>
  bilingual ? ['bilingual'] : SIDES

export const isFilled = ({ texts, files }: ImportDraft, slot: Slot) => files[slot] !== null || texts[slot].trim() !== ''

/** The format of what is in a slot, as far as the page can tell. */
export const textFormatOf = ({ format, texts }: ImportDraft, slot: Slot): TextFormat =>
  TEXT_FORMATS.find((known) => known === format) ?? guessFormat(texts[slot])

type Detected = Pick<Preview, 'languages' | 'warnings' | 'formats'>

/**
 * The two sides the other way round. Of one text the languages say which side is which, unless the file does. Of two, the texts change places; the
 * languages go along, unless it is they that were right: they are what the sides are swapped against.
 */
export function swapSides(draft: ImportDraft, { languages, warnings, formats }: Detected): ImportDraft {
  const { bilingual, texts, files } = draft
  if (bilingual)
    return {
      ...draft,
      languages: { source: languages.target ?? '', target: languages.source ?? '' },
      swap: formats.bilingual === 'xliff' ? !draft.swap : draft.swap,
    }
  const { source, target } = draft.languages
  const stay = warnings.some(({ code }) => code === 'sides-swapped')
  return {
    ...draft,
    texts: { ...texts, source: texts.target, target: texts.source },
    files: { ...files, source: files.target, target: files.source },
    languages: stay ? draft.languages : { source: target, target: source },
  }
}

/**
 * Another shape of what one has. A file that was put in the other one goes along, where there is room for it; so do words: two
 * texts as one behind the other, and apart again as they were.
 */
export function setBilingual(draft: ImportDraft, bilingual: boolean): ImportDraft {
  if (draft.bilingual === bilingual) return draft
  return { ...draft, bilingual, files: moveFile(draft, bilingual), texts: moveWords(draft.texts, bilingual) }
}

function moveFile(draft: ImportDraft, bilingual: boolean): ImportDraft['files'] {
  const { files } = draft
  const only = SIDES.filter((side) => isFilled(draft, side))
  const [from, to]: [Slot | undefined, Slot] = bilingual
    ? [only.length === 1 ? only[0] : undefined, 'bilingual']
    : ['bilingual', 'source']
  const moving = from && files[from]
  const fits = moving && !isFilled(draft, to) && (bilingual || !holdsBoth(moving.name))
  return fits ? { ...files, [from]: null, [to]: moving } : files
}

function moveWords(texts: ImportDraft['texts'], bilingual: boolean): ImportDraft['texts'] {
  const both = SIDES.flatMap((side) => (texts[side].trim() === '' ? [] : [texts[side]])).join('\n\n')
  if (bilingual) return texts.bilingual.trim() === '' ? { ...texts, bilingual: both } : texts
  if (texts.bilingual === both) return { ...texts, bilingual: '' }
  return both === '' ? { ...texts, source: texts.bilingual, bilingual: '' } : texts
}

/** A text or file that holds both languages, out of the box of one of them. */
export const asOneText = (draft: ImportDraft, side: Side): ImportDraft => ({
  ...draft,
  bilingual: true,
  ...(draft.files[side]
    ? { files: { ...draft.files, [side]: null, bilingual: draft.files[side] } }
    : { texts: { ...draft.texts, [side]: '', bilingual: draft.texts[side] } }),
})

/** Files that were dropped or chosen, put where they belong; `chosen`: the slot they were meant for. Unfit ones are named. */
export function withFiles(draft: ImportDraft, files: readonly File[], chosen?: Slot): ImportDraft {
  const place = chosen ?? slotsOf(draft)[0] ?? 'source'
  const unfit = files.flatMap((file) => checkFile(file) ?? [])[0]
  if (unfit) return { ...draft, unfit: { ...draft.unfit, [place]: unfit } }
  if (files.length > 2) return { ...draft, unfit: { [place]: { name: String(files.length), why: 'tooMany' } } }
  return { ...draft, ...placeFiles(draft, files, chosen), unfit: {}, swap: false }
}

function checkFile({ name, size }: File): Unfit | undefined {
  if (!formatFromName(name)) return { name, why: 'otherKind' }
  if (size > LIMITS.upload) return { name, why: 'tooLarge' }
  return size === 0 ? { name, why: 'empty' } : undefined
}

/** By what they are, by where they were put, by their names, by their order. */
function placeFiles(
  draft: ImportDraft,
  [first, second]: readonly File[],
  chosen: Slot | undefined,
): Partial<ImportDraft> {
  if (!first) return {}
  const into = (slots: Partial<Record<Slot, File>>, bilingual: boolean) => ({
    bilingual,
    files: { ...draft.files, ...slots },
  })
  if (second) {
    const turned = sideFromName(first.name) === 'target' || sideFromName(second.name) === 'source'
    return into(turned ? { source: second, target: first } : { source: first, target: second }, false)
  }
  if (holdsBoth(first.name)) return into({ bilingual: first }, true)
  if (chosen) return into({ [chosen]: first }, draft.bilingual)
  if (draft.bilingual) return into({ bilingual: first }, true)
  const free = SIDES.filter((side) => !isFilled(draft, side))
  const wanted = sideFromName(first.name)
  return into({ [wanted && free.includes(wanted) ? wanted : (free[0] ?? 'source')]: first }, false)
}

/** The side that a file's name speaks of. */
function sideFromName(name: string): Side | undefined {
  const words = name.normalize('NFC').toLowerCase()
  if (/원문|(?:^|[^a-z])(?:source|src|original|ko|kor|korean)(?:[^a-z]|$)/.test(words)) return 'source'
  if (/번역|(?:^|[^a-z])(?:target|tgt|translation|translated|en|eng|english)(?:[^a-z]|$)/.test(words)) return 'target'
  return undefined
}

/**
 * As it is sent: JSON where all was typed in one format, else a form of files. `seen`: the languages that were detected in the
 * texts; `anyway`: although something looks wrong with the sides.
 */
export function bodyOf(
  draft: ImportDraft,
  seen: Partial<Record<Side, string | undefined>> = {},
  anyway = false,
): object | FormData {
  const { files, texts, format, swap } = draft
  const slots = slotsOf(draft)
  const [source, target] = SIDES.map((side) => draft.languages[side] || seen[side])
  const languages = { ...(source && { sourceLanguage: source }), ...(target && { targetLanguage: target }) }
  const translatedBy = draft.translatedBy.trim()
  const facts = { ...languages, ...(translatedBy !== '' && { translatedBy }) }
  const [written, other = written] = slots.map((slot) => textFormatOf(draft, slot))
  if (slots.every((slot) => files[slot] === null) && written === other) {
    const typed = Object.fromEntries(slots.map((slot) => [slot, texts[slot]]))
    return { ...facts, ...(anyway && { anyway }), format: written, ...typed }
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(facts)) form.set(name, value)
  if (format !== '') form.set('format', format)
  if (anyway) form.set('anyway', 'true')
  if (swap) form.set('swap', 'true')
  for (const slot of slots) form.set(slot, files[slot] ?? asFile(slot, texts[slot], textFormatOf(draft, slot)))
  return form
}

/** Whether everything that can be checked before sending is filled in. */
export const isReady = (draft: ImportDraft) => slotsOf(draft).every((slot) => isFilled(draft, slot))
