import { getTranslations } from 'next-intl/server'
import { SessionFrame } from '@/components/session/frame'

/** Behind a link that works no more, or never did: all the same to whoever has it. */
export default async function NoAnswers() {
  return <SessionFrame lead={(await getTranslations('answer'))('over')}>{null}</SessionFrame>
}
