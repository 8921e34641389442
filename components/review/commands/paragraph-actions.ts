'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { StructureInput } from '@/domain/contract/inputs'
import type { Paragraph } from '@/domain/contract/shapes'
import { putThreads } from '../state/article-changes'
import { useDesk } from '../state/desk-context'
import { useParagraphKindWords } from '../state/paragraph-kinds'
import { useAct } from '../state/use-act'
import { useSuggestionActions } from './suggestion-actions'

/** Proposing a change of a whole paragraph. */
export function useParagraphActions() {
  const { articleId } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const { withdraw } = useSuggestionActions()
  const t = useTranslations('desk.structure')
  const withdrawn = useTranslations('desk.done')('withdrawn')
  const kind = useParagraphKindWords()

  const said = (structure: StructureInput) =>
    structure.op === 'kind'
      ? t('suggested.kind', { kind: kind(structure.to, structure.level) })
      : t(`suggested.${structure.op}`)

  return {
    busy,
    propose: ({ id }: Paragraph, structure: StructureInput) => {
      const body = { kind: 'suggestion', structure } as const
      return act({
        subject: `${id}:structure`,
        body,
        call: (idempotencyKey) => call('POST /paragraphs/{id}/threads', { id, body, idempotencyKey }),
        put: (thread) => putThreads(client, articleId, [thread]),
        said: said(structure),
        undo: (thread) => ({ label: withdrawn, run: () => void withdraw(thread) }),
        toast: true,
      })
    },
  }
}
