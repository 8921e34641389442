import { z } from 'zod'
import { LIMITS } from './limits'
import { AnchorState, GapOrigin, GapResolution, GapType, LinkRelation, Severity } from './names'
import { Id, saying } from './text'

/** Gaps: what the API takes and answers. */

const offset = z.int().nonnegative()

export const GapLink = z
  .object({
    id: z.optional(Id).meta({ description: 'To remove it by. Absent in exported documents.' }),
    paragraphId: Id,
    start: offset,
    end: offset,
    quote: z.string().meta({ description: 'The words chosen, also where the text reads differently now.' }),
    relation: LinkRelation,
    continues: z
      .literal(true)
      .optional()
      .meta({ description: 'The words of the gap go on here: it spans several paragraphs.' }),
    state: z
      .optional(AnchorState)
      .meta({ description: 'What became of its words since they were chosen. Absent in older documents.' }),
  })
  .meta({ id: 'GapLink' })
export type GapLink = z.infer<typeof GapLink>

export const Gap = z
  .object({
    type: GapType,
    origin: GapOrigin,
    severity: Severity,
    explanation: z.string(),
    links: z.array(GapLink),
    resolution: GapResolution,
    resolutionNote: z.string().optional(),
    fixedById: z.optional(Id).meta({ description: 'Of a gap that is fixed: the accepted suggestion that did it.' }),
  })
  .meta({ id: 'Gap' })
export type Gap = z.infer<typeof Gap>

/** `version`: the one that the offsets are of; without it they are of the paragraph as it stands. */
export const LinkInput = z
  .object({
    paragraphId: Id,
    version: z.int().positive().optional(),
    start: offset,
    end: offset,
    relation: LinkRelation,
    continues: z.literal(true).optional(),
  })
  .refine((r) => r.start < r.end, { message: 'selects nothing', path: ['end'] })
export type LinkInput = z.infer<typeof LinkInput>

/** The most links of a gap. */
export const MOST_LINKS = 50

export const NewLinks = z.object({ links: z.array(LinkInput).min(1).max(MOST_LINKS) }).meta({ id: 'NewLinks' })
export const ChosenLinks = z.object({ linkIds: z.array(Id).min(1).max(MOST_LINKS) }).meta({ id: 'ChosenLinks' })

/** The versions that somebody has read before signing off. */
export const ReadVersions = z.array(z.object({ paragraphId: Id, version: z.int().positive() })).max(2_000)
export type ReadVersions = z.infer<typeof ReadVersions>

export const Resolution = z
  .object({
    resolution: z.enum(GapResolution.options).exclude(['open']),
    note: z.optional(saying(LIMITS.reason)).meta({
      description:
        'What was done, what readers are told, or why it is waived. Required, unless fixedBy or signOff says it.',
    }),
    fixedBy: z
      .optional(Id)
      .meta({ description: 'The accepted suggestion that fixed it: undoing it opens the gap again.' }),
    signOff: z.literal(true).optional().meta({ description: 'Signs off the unit of the gap as well.' }),
    read: ReadVersions.optional().meta({ description: 'With signOff: as of PUT /units/{id}/sign-off.' }),
  })
  .superRefine(({ resolution, note, fixedBy, signOff, read }, context) => {
    const add = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    if (note === undefined && fixedBy === undefined && !signOff) add('note', 'is required')
    if (read !== undefined && !signOff) add('read', 'goes with signOff only')
    if (resolution === 'fixed') return
    if (fixedBy !== undefined) add('fixedBy', `does not go with ${resolution}`)
    if (signOff) add('signOff', `does not go with ${resolution}`)
  })
  .meta({ id: 'Resolution' })
export type Resolution = z.infer<typeof Resolution>

const inWords = z.object({ name: z.string(), definition: z.string(), example: z.string() })

export const GapTypeEntry = z
  .object({
    id: GapType,
    origin: GapOrigin.check(z.meta({ description: 'Where gaps of this type mostly come from.' })),
    sources: z
      .array(
        z.object({
          work: z.string(),
          cite: z.string(),
          part: z.string().meta({ description: 'Where in the work, in its own term.' }),
          href: z.string().optional(),
        }),
      )
      .meta({ description: 'The works that it is taken from.' }),
    used: z.int().nonnegative().meta({ description: 'How many gaps of it are in the articles the caller may read.' }),
    en: inWords,
    ko: inWords,
  })
  .meta({ id: 'GapTypeEntry' })
export type GapTypeEntry = z.infer<typeof GapTypeEntry>
