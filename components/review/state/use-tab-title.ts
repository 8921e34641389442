'use client'

import { useEffect } from 'react'
import { useTitles } from '@/components/titles'
import { useArticle } from './on-desk'

/** Keeps the name of the browser's tab that of the article: the headline may be corrected while the desk is open. */
export function useTabTitle() {
  const { text } = useTitles()(useArticle()).lead
  useEffect(() => {
    document.title = `${text} · Stet`
  }, [text])
}
