import 'server-only'
import { typesThatChange } from '@/domain/event'
import { REVISION } from '@/language/checks/list'
import { lookAgain } from '../findings/run'
import { follow } from './follow'

/** The automatic checks look at an article whenever its text, or what they are told of it, may be another; all anew when they are. */
export const checks = follow(
  'checks',
  { hears: typesThatChange('text'), from: 'beginning', revision: REVISION },
  ({ articleId }) => lookAgain(articleId),
)
