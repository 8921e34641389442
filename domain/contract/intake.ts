import { z } from 'zod'
import { articleTexts, TranslatedBy, twoLanguages, twoSides } from './inputs'
import { LIMITS } from './limits'
import { Furniture, ImportFormat, ParagraphKind } from './names'
import { Level } from './shapes'
import { LanguageTag, words } from './text'

/** What is uploaded: documents as they are sent, and a preview of how they would be imported. */

/** Texts to preview: a language that isn't given is detected from the text. */
export const PreviewRequest = z
  .object({ ...articleTexts, sourceLanguage: z.optional(LanguageTag), targetLanguage: z.optional(LanguageTag) })
  .superRefine(twoSides)
  .superRefine(twoLanguages)
  .meta({ id: 'PreviewRequest' })
export type PreviewRequest = z.infer<typeof PreviewRequest>

const yes = z.enum(['true', 'false']).optional()
const document = z.file().optional()

/** The fields of a multipart form, as a browser sends them: text, or a file. A field that is left blank is left out. */
export const ImportForm = z
  .strictObject({
    source: document,
    target: document,
    bilingual: document.meta({ description: 'One file that holds both languages; .xlf and .tmx always do.' }),
    sourceLanguage: z.optional(LanguageTag).meta({
      description: 'If missing, detected from the text; a guess where that isn’t certain, of which a preview warns.',
    }),
    targetLanguage: z.optional(LanguageTag),
    'title.source': z.optional(words(LIMITS.title)),
    'title.target': z.optional(words(LIMITS.title)),
    translatedBy: z.optional(TranslatedBy),
    format: z.optional(ImportFormat).meta({ description: 'If missing, detected from the name and the content.' }),
    swap: yes.meta({ description: 'Swap the two sides.' }),
    anyway: yes.meta({ description: 'Import it although the sides or the file name look wrong.' }),
  })
  .superRefine(twoSides)
  .superRefine(twoLanguages)
  .meta({ id: 'ImportForm' })
export type ImportForm = z.infer<typeof ImportForm>

export const WarningCode = z.enum([
  'same-language',
  'sides-swapped',
  'language-differs',
  'language-guessed',
  'wrong-extension',
  'encoding',
])
export type WarningCode = z.infer<typeof WarningCode>

/** Something to check before importing; `path` names the field. */
export const Warning = z.object({ code: WarningCode, message: z.string(), path: z.string() }).meta({ id: 'Warning' })
export type Warning = z.infer<typeof Warning>

const paragraphs = z.array(z.object({ kind: ParagraphKind, level: Level.optional(), text: z.string() }))
const count = z.int().nonnegative()
const languages = z.object({ source: z.string().optional(), target: z.string().optional() })

/** An article as it would be imported. */
export const Preview = z
  .object({
    title: z.object({ source: z.string(), target: z.string() }),
    byline: z.string().optional(),
    units: z.array(
      z.object({
        source: paragraphs,
        target: paragraphs,
        score: z.number().min(0).max(1),
        excludedAs: z.optional(Furniture),
      }),
    ),
    languages: languages.meta({ description: 'As given; as detected, or else guessed, where they were not.' }),
    detected: languages.meta({ description: 'What the texts look like; absent where that is not certain.' }),
    formats: z.object({ source: ImportFormat, target: ImportFormat, bilingual: ImportFormat }).partial(),
    changes: count.meta({ description: 'Tracked changes that come along.' }),
    remarks: count.meta({ description: 'Comments that come along.' }),
    warnings: z.array(Warning),
  })
  .meta({ id: 'Preview' })
export type Preview = z.infer<typeof Preview>
