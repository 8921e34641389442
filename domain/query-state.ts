import type { QueryState } from './contract/query'

type Dated = {
  readonly dueAt?: string | undefined
  readonly answeredAt?: string | undefined
  readonly withdrawnAt?: string | undefined
}

/** How a query stands at a time. An answer that came too late is an answer. */
export function queryState({ dueAt, answeredAt, withdrawnAt }: Dated, now: Date): QueryState {
  if (withdrawnAt !== undefined) return 'withdrawn'
  if (answeredAt !== undefined) return 'answered'
  return dueAt !== undefined && Date.parse(dueAt) <= now.getTime() ? 'overdue' : 'asked'
}

/** Whether somebody is still waited for. */
export const isUnanswered = ({ answeredAt, withdrawnAt }: Dated): boolean =>
  answeredAt === undefined && withdrawnAt === undefined
