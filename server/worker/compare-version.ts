import { matchVersions, shareInCommon, type VersionMatch } from '@/domain/manuscript/version-match'
import { type NextVersion, readNextVersion } from '../import/next-version'
import type { UploadedDocument } from '../import/upload'
import type { BaseParagraph } from '../returns/ink'
import { compareTranslation, type NextTranslation, type UnitOutline } from '../returns/next-translation'

/** The next version of the source, and which of its paragraphs are which of the present one. */
export type NextSource = NextVersion & { readonly matches: readonly VersionMatch[]; readonly likeness: number }

export function compareSource(document: UploadedDocument, before: readonly string[]): NextSource {
  const next = readNextVersion('source', document)
  const texts = next.paragraphs.map(({ text }) => text)
  const matches = matchVersions(before, texts)
  return { ...next, matches, likeness: shareInCommon(before, texts, matches) }
}

export type TranslationToCompare = {
  readonly document: UploadedDocument
  readonly bases: readonly (readonly BaseParagraph[])[]
  readonly present: ReadonlyMap<string, string>
  readonly units: readonly UnitOutline[]
}

export type ComparedTranslation = { readonly next: NextVersion; readonly found: NextTranslation }

export function compareWithBases({ document, bases, present, units }: TranslationToCompare): ComparedTranslation {
  const next = readNextVersion('target', document)
  return { next, found: compareTranslation(next, bases, present, units) }
}
