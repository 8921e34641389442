import 'server-only'
import { typesThatChange } from '@/domain/event'
import { REVISION } from '@/language/checks/list'
import { lookAgain } from '../findings/run'
import { follow } from './follow'

/**
 * Runs the automatic checks whenever an article's text, or their settings, may have changed; and on everything when the
 * checks themselves have.
 */
export const checks = follow(
  'checks',
  { hears: typesThatChange('text'), from: 'beginning', revision: REVISION },
  ({ articleId }) => lookAgain(articleId),
)
