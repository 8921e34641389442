import * as z from 'zod/mini'
import { isTimeZone } from '../report/reader'

/** No database takes a NUL, nor what UTF-8 can't say. */
export const isWritable = (value: string) => !value.includes('\u0000') && value.isWellFormed()

/**
 * Text as a person writes it: NFC, without NUL, lone surrogates or byte order marks (text decoders, the embedded database's
 * among them, drop these); everything else is kept as given.
 */
export const words = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine(isWritable, 'holds a NUL character or half a surrogate pair'),
    z.overwrite((value) => value.replaceAll('\uFEFF', '').normalize('NFC')),
  )

/** Text that isn't blank: at least one character that isn't white space. */
export const saying = (max: number) => words(max).check(z.refine((value) => value.trim() !== '', 'must not be blank'))

export const IN_ONE_LINE = z.regex(/^[^\r\n]*$/, 'must be one line')

/** One line that isn't blank, without outer white space: names, titles. */
export const line = (max: number) => saying(max).check(z.trim(), IN_ONE_LINE)

export const Id = z.string().check(z.minLength(1), z.maxLength(64), z.refine(isWritable, 'is no id'))

/** There is no year 0, and no database has it. */
const withYear = z.refine<string>((value) => !value.startsWith('0000'), { error: 'has no year', abort: true })

export const Time = z.iso.datetime().check(z.maxLength(40), withYear)

/** YYYY-MM-DD */
export const Day = z.iso.date().check(z.maxLength(10), withYear)

/** A BCP 47 language tag in its canonical case: `ko`, `en`, `pt-BR`. */
export const LanguageTag = z.string().check(
  z.maxLength(35),
  z.refine(isLanguageTag, 'is not a BCP 47 language tag'),
  z.overwrite((tag) => (isLanguageTag(tag) ? new Intl.Locale(tag).toString() : tag)),
)

function isLanguageTag(tag: string) {
  try {
    return new Intl.Locale(tag).language !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A reader's, for the times in a document: an IANA name. */
export const TimeZone = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, 'is not a time zone'))
  .register(z.globalRegistry, {
    description:
      'The reader’s, for times in documents, where they have set none of their own; the server’s if none is given.',
  })
