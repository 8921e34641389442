'use client'

import { useFormatter } from 'next-intl'
import { useMoment } from '@/components/use-moment'

type Props = {
  at: string
  /** Where there is little room: this year goes without saying. */
  brief?: boolean
}

/** When something happened: today by its time, else by its day; in full where one points at it. */
export function When({ at, brief = false }: Props) {
  const format = useFormatter()
  const say = useMoment(brief)
  return (
    <time dateTime={at} title={format.dateTime(new Date(at), IN_FULL)}>
      {say(at)}
    </time>
  )
}

const IN_FULL = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const
