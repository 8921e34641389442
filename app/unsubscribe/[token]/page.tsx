import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionFrame } from '@/components/session/frame'
import { Button } from '@/components/ui/button'
import { personOfToken } from '@/server/mail/unsubscribe'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications.unsubscribe'))('title') }
}

/** The link in a mail: looking at it changes nothing, for mail programs look at links too. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const t = await getTranslations('notifications.unsubscribe')
  const { token } = await params
  const path = `/unsubscribe/${token}/now`
  if ((await searchParams).done !== undefined) return <SessionFrame lead={t('done')}>{null}</SessionFrame>
  if (personOfToken(token) === null) return <SessionFrame lead={t('unknown')}>{null}</SessionFrame>
  return (
    <SessionFrame lead={t('why')}>
      <form method="post" action={path}>
        <Button type="submit" variant="primary">
          {t('end')}
        </Button>
      </form>
    </SessionFrame>
  )
}
