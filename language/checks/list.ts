import { broken } from './broken'
import type { Check } from './check'
import { date } from './date'
import { glossary } from './glossary'
import { name } from './name'
import { number } from './number'
import { omission } from './omission'
import { polarity } from './polarity'
import { quotation } from './quotation'
import { structure } from './structure'
import { style } from './style'
import { term } from './term'
import { untranslated } from './untranslated'

/** Every check, in the order of its use to a news desk. A new one is a file and a line here. */
export const CHECKS: readonly Check[] = [
  number,
  omission,
  name,
  date,
  quotation,
  untranslated,
  broken,
  glossary,
  style,
  term,
  polarity,
  structure,
]

/** To be raised when the results of any check change: then every text is checked again. */
export const REVISION = 2
