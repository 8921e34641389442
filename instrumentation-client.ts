import { config } from 'zod/v4/core'
import { setOut } from '@/components/shell/on-the-way'

// It would otherwise try to compile its schemas, which the content security policy forbids: nothing breaks, but every visit reports it.
config({ jitless: true })

/** Called by Next as the router sets out for another page. */
export const onRouterTransitionStart = (url: string) => setOut(url)
