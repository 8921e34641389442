import { z } from 'zod'
import { LIMITS } from './limits'
import { list, Page, type Routes } from './route'
import { count, Person } from './shapes'
import { Id, LanguageTag, line, Time } from './text'

/** A sentence that was translated before, and how alike its source is. */
export const MemoryMatch = z
  .object({
    score: z.int().min(0).max(100).meta({ description: '100: the same to a sign.' }),
    source: z.string(),
    target: z.string(),
    at: Time.check(z.meta({ description: 'When it was approved, or imported.' })),
    article: z.optional(z.object({ id: Id, unitId: Id, title: z.string() })),
    memory: z.optional(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: 'MemoryMatch', description: 'It is of an approved article, or of an imported memory.' })
export type MemoryMatch = z.infer<typeof MemoryMatch>

/** A sentence of a source, and what was made of those like it. */
export const RememberedSentence = z
  .object({
    paragraphId: Id,
    version: z.int(),
    start: count,
    end: count,
    matches: z.array(MemoryMatch).meta({ description: 'The most alike first; at least one.' }),
  })
  .meta({ id: 'RememberedSentence' })
export type RememberedSentence = z.infer<typeof RememberedSentence>

export const ImportedMemory = z
  .object({
    id: Id,
    name: z.string(),
    importedBy: z.nullable(Person),
    importedAt: Time,
    entryCount: count.meta({ description: 'In sentences with their translations.' }),
  })
  .meta({ id: 'ImportedMemory' })
export type ImportedMemory = z.infer<typeof ImportedMemory>

const MemoryForm = z
  .strictObject({
    file: z.file().meta({ description: 'TMX.' }),
    name: z.optional(line(LIMITS.title)).meta({ description: 'If missing, that of the file.' }),
    sourceLanguage: z.optional(LanguageTag).meta({ description: 'If missing, as the file says.' }),
    targetLanguage: z.optional(LanguageTag),
  })
  .meta({ id: 'MemoryForm' })

export const MemoryExport = z.object({
  sourceLanguage: z.optional(LanguageTag).meta({ description: 'All, if missing.' }),
  targetLanguage: z.optional(LanguageTag),
})

/** Translation memory: what was made of a sentence in approved articles, and in files from elsewhere. */
export const memoryRoutes = {
  'GET /units/{id}/memory': {
    summary: 'What was made of sentences like those of a unit; in approved articles that the caller may read',
    answer: z.object({ sentences: z.array(RememberedSentence) }),
  },
  'GET /memory': { summary: 'The imported memories, newest first', query: Page, answer: list(ImportedMemory) },
  'POST /memory': {
    summary: 'Import a memory (admin)',
    body: MemoryForm,
    sent: 'multipart/form-data',
    answer: ImportedMemory,
    status: 201,
  },
  'DELETE /memory/{id}': { summary: 'Delete an imported memory with its sentences (admin)', status: 204 },
  'GET /memory/export': {
    summary:
      'Export the memory as TMX: the sentences of approved articles that the caller may read, and of the imported memories',
    query: MemoryExport,
    produces: 'application/octet-stream',
  },
} as const satisfies Routes
