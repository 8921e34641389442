import { getTranslations } from 'next-intl/server'
import { SessionFrame } from '@/components/session/frame'

/** Behind a link that works no more, or never did: all the same to whoever has it. */
export default async function NoProof() {
  return <SessionFrame lead={(await getTranslations('proof'))('over')}>{null}</SessionFrame>
}
