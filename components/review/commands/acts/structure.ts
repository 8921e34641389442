import { call } from '@/components/call'
import type { StructureInput } from '@/domain/contract/inputs'
import type { Paragraph } from '@/domain/contract/shapes'
import { type Act, defineAct } from '../../state/act'
import { putThreads } from '../../state/article-changes'
import { paragraphKindWords } from '../../state/paragraph-kinds'
import { withdraw } from './suggestions'

/** Proposes a change of a whole paragraph. */
export const proposeStructure: Act<{ readonly paragraph: Paragraph; readonly structure: StructureInput }> = defineAct({
  subject: ({ paragraph }) => `${paragraph.id}:structure`,
  body: ({ structure }) => structure,
  call: ({ paragraph, structure }, idempotencyKey) =>
    call('POST /paragraphs/{id}/threads', {
      id: paragraph.id,
      body: { kind: 'suggestion', structure },
      idempotencyKey,
    }),
  put: ({ client, articleId }, thread) => putThreads(client, articleId, [thread]),
  said: (t, _, { structure }) =>
    structure.op === 'kind'
      ? t('structure.suggested.kind', { kind: paragraphKindWords(t, structure.to, structure.level) })
      : t(`structure.suggested.${structure.op}`),
  undo: (desk, thread) => ({ label: desk.t('done.withdrawn'), run: (how) => void withdraw(desk, thread, how) }),
  toast: true,
})
