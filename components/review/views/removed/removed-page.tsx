'use client'

import dynamic from 'next/dynamic'

/** In place of the desk of an article that was removed. No desk needs it, though they share an address. */
export const RemovedPage = dynamic(() => import('./removed').then((module) => module.RemovedArticle))
