import { abbreviation } from './abbreviation'
import { attribution } from './attribution'
import { broken } from './broken'
import { capital } from './capital'
import type { Check } from './check'
import { connective } from './connective'
import { date } from './date'
import { dialect } from './dialect'
import { firstMention } from './first-mention'
import { glossary } from './glossary'
import { headline } from './headline'
import { hedge } from './hedge'
import { hedgeRepeated } from './hedge-repeated'
import { hyphen } from './hyphen'
import { initials } from './initials'
import { name } from './name'
import { nameJoined } from './name-joined'
import { number } from './number'
import { numberDiffers } from './number-differs'
import { omission } from './omission'
import { original } from './original'
import { particle } from './particle'
import { personTitle } from './person-title'
import { polarity } from './polarity'
import { quotation } from './quotation'
import { repetition } from './repetition'
import { role } from './role'
import { script } from './script'
import { shortName } from './short-name'
import { spelling } from './spelling'
import { structure } from './structure'
import { style } from './style'
import { term } from './term'
import { title } from './title'
import { typography } from './typography'
import { untranslated } from './untranslated'
import { wordSpacing } from './word-spacing'

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
  title,
  role,
  hedge,
  structure,
  typography,
  particle,
  nameJoined,
  original,
  repetition,
  script,
  wordSpacing,
  hyphen,
  capital,
  dialect,
  personTitle,
  shortName,
  abbreviation,
  initials,
  headline,
  hedgeRepeated,
  attribution,
  connective,
  numberDiffers,
  firstMention,
  spelling,
]

/** To be raised when the results of any check change: then every text is checked again. */
export const REVISION = 6
