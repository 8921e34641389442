import 'server-only'
import type { TranslationForm, Updated, UpdateForm } from '@/domain/contract/translation-routes'
import type { Caller } from '../session/actor'
import { previewSource, updateSource } from './source'
import { bringTranslation, previewTranslation } from './translation'

/** A new version of either side. `preview`: nothing is stored. */
export async function updateSide(
  caller: Caller,
  articleId: string,
  { source, target, side, as, base, authors, ...rest }: UpdateForm,
  preview: boolean,
): Promise<Updated> {
  const document = source ?? target
  const form = { ...rest, ...(document && { document }) }
  if (source || side === 'source')
    return preview
      ? inNumbers(await previewSource(caller.actor, articleId, form))
      : countsIn(await updateSource(caller, articleId, form))
  const translation: TranslationForm = {
    ...{ ...form, as },
    ...{ ...(base !== undefined && { base }), ...(authors !== undefined && { authors }) },
  }
  return preview
    ? inNumbers(await previewTranslation(caller.actor, articleId, translation))
    : countsIn(await bringTranslation(caller, articleId, translation))
}

type Compared = {
  readonly changed: readonly unknown[]
  readonly added: readonly unknown[]
  readonly removed: readonly unknown[]
  readonly unchanged: number
}

const inNumbers = ({ changed, added, removed, unchanged }: Compared): Updated => ({
  ...{ changed: changed.length, added: added.length, removed: removed.length },
  unchanged,
})

const countsIn = ({ changed, added, removed, unchanged }: Updated): Updated => ({ changed, added, removed, unchanged })
