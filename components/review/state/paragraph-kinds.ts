import type { ParagraphKind } from '@/domain/contract/names'
import type { Translate } from './desk-context'

export type KindChoice = { readonly kind: ParagraphKind; readonly level?: number | undefined }

/** What a paragraph can be made here; what else one is (code, a caption) stays as it came. */
export const KIND_CHOICES: readonly KindChoice[] = [
  { kind: 'paragraph' },
  { kind: 'heading', level: 1 },
  { kind: 'heading', level: 2 },
  { kind: 'heading', level: 3 },
  { kind: 'quote' },
  { kind: 'list-item' },
]

/** A choice as the value of a field: `heading-2`. */
export const nameOfKind = ({ kind, level }: KindChoice): string => (kind === 'heading' ? `${kind}-${level ?? 1}` : kind)

export const kindNamed = (name: string): KindChoice | undefined =>
  KIND_CHOICES.find((choice) => nameOfKind(choice) === name)

/** "Heading 2". */
export const paragraphKindWords = (t: Translate, kind: ParagraphKind, level?: number): string =>
  kind === 'heading' ? t('paragraphKind.heading', { level: level ?? 1 }) : t(`paragraphKind.${kind}`)
