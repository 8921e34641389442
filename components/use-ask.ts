'use client'

import { useState } from 'react'
import { CallError } from './call'
import { useRefusalWords } from './refusal-words'

/** One question to the server at a time, and what it refused: for pages that hold no article. */
export function useAsk() {
  const words = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)

  /** Answers what the work answered; undefined where it was refused. */
  async function ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    setBusy(true)
    setRefused(null)
    try {
      return await work()
    } catch (error) {
      setRefused(error)
    } finally {
      setBusy(false)
    }
  }

  /** What is wrong with one field. */
  const errorAt = (path: string): string | undefined =>
    refused instanceof CallError ? refused.problem.issues?.find((issue) => issue.path === path)?.message : undefined

  return { ask, busy, refusal: refused === null ? null : words(refused), errorAt }
}
