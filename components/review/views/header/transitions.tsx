'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Article, Gate } from '@/domain/contract/shapes'
import { useNextStep } from '../../commands/use-next-step'

/** The step that comes next. */
export function Transitions({ article, gate }: { article: Article; gate: Gate }) {
  const t = useTranslations('desk.transition')
  const { name, busy, take } = useNextStep(article, gate)
  const ready = name === 'start' || (name === 'approve' && gate.open)
  return (
    <Button variant={ready ? 'primary' : undefined} disabled={busy} onClick={take}>
      {t(name)}
    </Button>
  )
}
