import type { z } from 'zod'

export type InputIssue = { readonly path: string; readonly message: string }

/** The most that is told: whoever has more wrong has all of it wrong. */
const MOST_ISSUES = 50
/** A message may name every key that isn’t known. */
const MOST_SAID = 500

/**
 * What is wrong with an input, each field named, the first of many. Of a choice between kinds, what is wrong with the kind that was meant.
 */
export const inputIssues = (error: z.ZodError): InputIssue[] =>
  error.issues
    .slice(0, MOST_ISSUES)
    .flatMap((issue) => issuesOf(issue, []))
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => ({ path: path.slice(0, MOST_SAID), message: message.slice(0, MOST_SAID) }))

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
