/** Names of countries and regions in every language that Intl knows, as ISO codes. */
const CODES = `
  AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BN BO BR BT BW BY CA CD CF CG CH CI CL CM CN CO
  CR CU CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GL GM GN GQ GR GT GU GW GY HK
  HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KP KR KW KZ LA LB LK LR LS LT LU LV LY
  MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK
  PL PR PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SN SO SR SS SV SY TD TG TH TJ TL TM TN TO
  TR TT TW TZ UA UG US UY UZ VA VE VN VU WS XK YE ZA ZM ZW
`
  .trim()
  .split(/\s+/)

const known = new Map<string, Map<string, string>>()

/** Lower-case name → code, in one language; names of one word only, as tokens are compared. */
export function regionNames(language: string): Map<string, string> {
  const cached = known.get(language)
  if (cached) return cached
  const names = new Map<string, string>()
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  for (const code of CODES) {
    const name = display.of(code)
    if (name && !/\s/.test(name)) names.set(name.toLowerCase(), code)
  }
  known.set(language, names)
  return names
}
