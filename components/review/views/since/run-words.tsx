import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Role } from '@/domain/contract/names'
import type { ActivityRun } from '../../model/activity-runs'

/** “Noh accepted 4 suggestions”. */
export function useRunWords(): (run: ActivityRun) => ReactNode {
  const t = useTranslations('desk')
  return ({ what, actor, count, member }) => {
    const role = Role.safeParse(member?.role)
    return t.rich(`since.entry.${what}`, {
      name: actor?.name ?? 'Stet',
      count,
      member: member?.name ?? '',
      role: role.success ? t(`members.role.${role.data}`) : '',
      b: (name) => <b>{name}</b>,
    })
  }
}
