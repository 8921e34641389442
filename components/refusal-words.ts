import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CallError } from '@/components/call'
import type { Thread } from '@/domain/contract/shapes'

/** The refusals that the desk has a sentence for, in messages `desk.refused`. */
const KNOWN = [
  'STALE_VERSION',
  'CONFLICT',
  'ARTICLE_LOCKED',
  'FORBIDDEN',
  'GATE_CLOSED',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'OFFLINE',
  'TOO_LARGE',
] as const
type Known = (typeof KNOWN)[number]

/** Says why the server refused, in the person's language; what it has no words for, in the server's. Always the same function. */
export function useRefusalWords(): (error: unknown) => string {
  const t = useTranslations('desk.refused')
  return useMemo(() => (error) => refusalWords(t, error), [t])
}

type Translate = ReturnType<typeof useTranslations<'desk.refused'>>

function refusalWords(t: Translate, error: unknown): string {
  if (!(error instanceof CallError)) return t('unexpected')
  const { code, problem } = error
  if (code === 'ALREADY_DECIDED') return alreadyDecided(t, problem.thread)
  if (code === 'RATE_LIMITED') return t('RATE_LIMITED', waitOf(problem.retryAfter ?? 60))
  if (code === 'UNAVAILABLE') return t('UNAVAILABLE', { why: String(problem.why) })
  if (problem.pairedAnew) return t('pairedAnew')
  const known = KNOWN.find((name): name is Known => name === code)
  if (known) return t(known)
  const [issue] = problem.issues ?? []
  return issue ? t('field', { field: issue.path, message: issue.message }) : t('detail', { detail: problem.detail })
}

/** In seconds up to two minutes, beyond that in minutes. */
const waitOf = (seconds: number) => ({ seconds, minutes: seconds > 120 ? Math.ceil(seconds / 60) : 0 })

function alreadyDecided(t: Translate, { suggestion }: Partial<Thread> = {}): string {
  if (!suggestion?.decidedBy) return t('ALREADY_DECIDED')
  return t('decidedBy', { decision: suggestion.decision, name: suggestion.decidedBy.name })
}
