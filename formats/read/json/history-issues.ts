import type { MadeVersion } from '@/domain/contract/document'
import type { Version } from '@/domain/contract/shapes'
import { apply } from '@/domain/text/splice'
import { type DocumentIndex, type KnownParagraph, type Located, paragraphsIn } from './document-index'
import type { DocumentIssue } from './plain'

/** Texts that don't follow from their versions, and versions without a cause. */
export const historyIssues = (index: DocumentIndex): DocumentIssue[] =>
  paragraphsIn(index.document).flatMap((paragraph) => issuesOf(paragraph, index))

function issuesOf({ value: paragraph, path }: Located<KnownParagraph>, index: DocumentIndex): DocumentIssue[] {
  const { id, text, version, side, imported } = paragraph
  const versions = index.versions.get(id) ?? []
  if (versions.length !== version)
    return [{ path: `${path}.version`, message: `is ${version}, and there are ${versions.length} versions` }]
  const issues = textIssues(`versions.${id}`, versions)
  if (issues.length > 0) return issues
  if (versions.at(-1)?.text !== text) return [{ path: `${path}.text`, message: 'differs from the last version' }]
  const made = index.made.get(id) ?? { value: [], path: `restoration.0.made.${id}` }
  const origins = { imported, isSource: side === 'source' }
  return [...originIssues(`versions.${id}`, versions, origins, index), ...madeIssues(made, versions, imported)]
}

/** At the first wrong version: what follows can't be right. */
function textIssues(path: string, versions: readonly Version[]): DocumentIssue[] {
  let before = ''
  for (const [index, { version, splice, text }] of versions.entries()) {
    const wrong = (field: string, message: string) => [{ path: `${path}.${index}.${field}`, message }]
    if (version !== index + 1) return wrong('version', `is ${version}, and should be ${index + 1}`)
    if ((index === 0) !== (splice === null))
      return wrong('splice', splice ? 'changes nothing that was there' : 'is missing')
    if (splice && (splice.start > splice.end || splice.end > before.length))
      return wrong('splice', 'is outside of the text before')
    if (splice && apply(before, splice) !== text) return wrong('text', 'does not follow from its splice')
    before = text
  }
  return []
}

type Origins = { readonly imported: boolean; readonly isSource: boolean }

/**
 * The first version of an imported paragraph came with the document; every other one of the translation belongs to an accepted
 * suggestion, and of the source to none: it came with a new version of the whole text.
 */
function originIssues(
  path: string,
  versions: readonly Version[],
  { imported, isSource }: Origins,
  { threads }: DocumentIndex,
): DocumentIssue[] {
  return versions.flatMap(({ threadId }, index) => {
    const at = `${path}.${index}.threadId`
    if (isSource)
      return threadId === undefined
        ? []
        : [{ path: at, message: 'is that of a source text, which no suggestion changes' }]
    if (threadId === undefined)
      return index === 0 && imported ? [] : [{ path: at, message: 'is missing: a correction made this version' }]
    if (index === 0 && imported) return [{ path: at, message: 'is that of an imported text, which no correction made' }]
    return threads.get(threadId)?.value.suggestion ? [] : [{ path: at, message: 'is not a suggestion in the document' }]
  })
}

function madeIssues(
  { value: made, path }: Located<readonly MadeVersion[]>,
  versions: readonly Version[],
  imported: boolean,
): DocumentIssue[] {
  const corrected = versions.filter(({ version }) => version > 1 || !imported)
  const known = new Set(made.map(({ version }) => version))
  if (made.length !== corrected.length || corrected.some(({ version }) => !known.has(version)))
    return [{ path, message: 'doesn’t contain exactly the versions that corrections made' }]
  return made.flatMap(({ version, structure }, index) =>
    structure?.undoes !== undefined && structure.undoes >= version
      ? [{ path: `${path}.${index}.structure.undoes`, message: 'undoes a later version' }]
      : [],
  )
}
