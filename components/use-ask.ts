'use client'

import { useEffect, useState } from 'react'
import type { ProblemCode } from '@/domain/contract/problem'
import { CallError } from './call'
import { useRefusalWords } from './refusal-words'

type Words = {
  /** What a refusal means on this page, where the desk's words for it would mislead. */
  codes?: { readonly [code in ProblemCode]?: string }
  /** What is wrong with a field that is refused. The server says it in English only. */
  fields?: { readonly [path: string]: string }
}

/** One question to the server at a time, and what it refused: for pages that hold no article. */
export function useAsk({ codes = {}, fields = {} }: Words = {}) {
  const words = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  // That Stet can't be reached is over once it can be.
  useEffect(() => {
    const reached = () => setRefused((error: unknown) => (isOffline(error) ? null : error))
    addEventListener('online', reached)
    return () => removeEventListener('online', reached)
  }, [])
  const problem = refused instanceof CallError ? refused.problem : null
  const said = problem ? (codes as { [code: string]: string | undefined })[problem.code] : undefined

  /** Answers what the work answered; undefined where it was refused. */
  async function ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    setBusy(true)
    setRefused(null)
    try {
      return await work()
    } catch (error) {
      setRefused(error)
      return undefined
    } finally {
      setBusy(false)
    }
  }

  /** What is wrong with one field. */
  function errorAt(path: string): string | undefined {
    const issue = problem?.issues?.find((candidate) => candidate.path === path)
    return issue && (said ?? fields[path] ?? issue.message)
  }

  return {
    ask,
    busy,
    refusal: refused === null ? null : (said ?? words(refused)),
    code: problem?.code,
    problem,
    errorAt,
  }
}

const isOffline = (error: unknown) => error instanceof CallError && error.code === 'OFFLINE'
