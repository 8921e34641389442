import { z } from 'zod'
import { SearchKind, Side } from './names'
import { list, page, type Routes } from './route'
import { offset, Person } from './shapes'
import { Day, Id, Time, TimeZone, words } from './text'

export const SearchHit = z
  .object({
    kind: SearchKind,
    articleId: z.optional(Id),
    unitId: z.optional(Id),
    paragraphId: z.optional(Id),
    threadId: z.optional(Id),
    findingId: z.optional(Id),
    personId: z.optional(Id),
    title: z.string().meta({ description: 'Of the article, in the reader’s language; a person’s name.' }),
    excerpt: z.string().meta({ description: 'The words with their context; a person’s e-mail address.' }),
    ranges: z.array(z.tuple([offset, offset])).meta({ description: 'Where the words are in the excerpt.' }),
    side: z.optional(Side).meta({ description: 'Of a paragraph or a finding.' }),
    language: z.optional(z.string()).meta({ description: 'Of the excerpt, where it is a text of the article.' }),
    check: z
      .string()
      .optional()
      .meta({ description: 'Of a finding: the name of the check, in the reader’s language.' }),
    author: z.optional(Person).meta({ description: 'Who wrote a comment or a suggestion.' }),
    at: Time,
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>

export const SearchQuery = z.object({
  ...page,
  q: words(200).check(
    z.meta({
      description:
        'Words that must all be in a text, in any case and order; in quotation marks, as they stand. A word is found inside others, too.',
    }),
  ),
  kind: z.optional(SearchKind),
  articleId: z.optional(Id),
  person: z.optional(Id).meta({ description: 'What this person wrote.' }),
  from: z.optional(Day).meta({ description: 'Written on this day or later.' }),
  to: z.optional(Day).meta({ description: 'Written on this day or earlier.' }),
  timeZone: z.optional(TimeZone).meta({ description: 'By whose clock a day begins; by UTC where none is given.' }),
})

/** Finding anything that the caller may read. */
export const searchRoutes = {
  'GET /search': {
    summary:
      'People, articles by their titles, then what is written in articles: whole words before parts of words, each with the newest first',
    query: SearchQuery,
    answer: list(SearchHit),
  },
} as const satisfies Routes
