import { setOut } from '@/components/shell/on-the-way'

/** Called by Next as the router sets out for another page. */
export const onRouterTransitionStart = (url: string) => setOut(url)
