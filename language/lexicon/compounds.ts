/** How English writes its compounds. Written for Stet from general knowledge. */

/** Written together or apart, with the same meaning in every position. */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  `percent healthcare website database smartphone fundraising policymaker policymakers lawmaker lawmakers peacekeeping
  peacekeeper peacekeepers childcare daycare ceasefire airstrike airstrikes warplane warplanes stockmarket birthrate workforce
  workplace livestream cyberattack cyberattacks cybersecurity supercomputer semiconductor semiconductors filmmaker filmmakers
  shipbuilding shipbuilder shipbuilders homeowner homeowners skincare`.split(/\s+/),
)

/** The second word of verbs of two words: a set-up is a noun, to set up a verb. */
export const PARTICLE_OF_VERB: ReadonlySet<string> = new Set(
  'about across ahead along apart around aside away back behind by down forward in into off on out over round through together under up'.split(
    ' ',
  ),
)

/** What follows a noun as its verb rather than as the noun that it qualifies. */
export const isVerbLike = (word: string): boolean => VERBS.has(word.toLowerCase()) || /(?:ed|ly)$/.test(word)

const VERBS: ReadonlySet<string> = new Set(
  `again ago ahead and are became become becomes been before began begin begins being bring brings brought but came can cannot come comes
  could did do does earlier even fell felt found gave get gets give gives go goes got had has have here how if is just keep keeps kept later
  led left made make makes may meant might must need needs nor now only or put ran rose said saw say says seem seems
  sees should since so some still take takes than that then there these those though took until was went were what when where
  which while who why will won would yet`.split(/\s+/),
)
