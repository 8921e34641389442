import type { z } from 'zod'

export type InputIssue = { readonly path: string; readonly message: string }

/** What is wrong with an input, each field named. Of a choice between kinds, what is wrong with the kind that was meant. */
export const inputIssues = (error: z.ZodError): InputIssue[] => error.issues.flatMap((issue) => issuesOf(issue, []))

type Issue = z.core.$ZodIssue

function issuesOf(issue: Issue, within: readonly PropertyKey[]): InputIssue[] {
  const path = [...within, ...issue.path]
  const own = [{ path: path.map(String).join('.'), message: issue.message }]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return own
  const [meant, ...others] = issue.errors.filter((some) => !some.some(isOtherKind))
  if (meant && others.length === 0) return meant.flatMap((one) => issuesOf(one, path))
  const kinds = [...new Set(issue.errors.flatMap((some) => some.filter(isOtherKind).map(({ message }) => message)))]
  return kinds.length === 0 ? own : own.map((one) => ({ ...one, message: kinds.join('; or ') }))
}

const isOtherKind = ({ code, path }: Issue) => code === 'invalid_type' && path.length === 0
