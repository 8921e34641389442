import 'server-only'
import { typesThatChange } from '@/domain/event'
import { REVISION } from '@/language/checks/list'
import { checkedWithOtherWords } from '../findings/other-words'
import { lookAgain } from '../findings/run'
import { follow } from './follow'

/**
 * Runs the automatic checks whenever an article's text, or their settings, may have changed; on everything when the checks
 * themselves have; and on the articles that aren't approved when the words of the workspace have, one after the other.
 */
export const checks = follow(
  'checks',
  { hears: typesThatChange('text'), from: 'beginning', revision: REVISION, overdue: checkedWithOtherWords },
  ({ articleId }) => lookAgain(articleId),
)
