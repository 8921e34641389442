/**
 * English words that are spelled in one way in Britain and in another in America. Written for Stet from general knowledge;
 * words that either side of the Atlantic also spells the other's way (dialogue, judgement, glamour) aren't among them.
 */
const STEMS = `
colour=color favour=favor honour=honor labour=labor neighbour=neighbor harbour=harbor humour=humor rumour=rumor behaviour=behavior
flavour=flavor armour=armor vapour=vapor savour=savor endeavour=endeavor fervour=fervor odour=odor parlour=parlor rigour=rigor
splendour=splendor tumour=tumor valour=valor vigour=vigor saviour=savior demeanour=demeanor clamour=clamor candour=candor
centre=center theatre=theater fibre=fiber litre=liter calibre=caliber lustre=luster meagre=meager sombre=somber spectre=specter
kilometre=kilometer millimetre=millimeter centimetre=centimeter manoeuvre=maneuver
defence=defense offence=offense pretence=pretense
travelled=traveled travelling=traveling traveller=traveler cancelled=canceled cancelling=canceling labelled=labeled
labelling=labeling modelled=modeled modelling=modeling fuelled=fueled fuelling=fueling signalled=signaled signalling=signaling
counselled=counseled counselling=counseling counsellor=counselor marvellous=marvelous jewellery=jewelry levelled=leveled
levelling=leveling totalled=totaled channelled=channeled channelling=channeling quarrelled=quarreled tunnelling=tunneling
rivalled=rivaled unrivalled=unrivaled dialled=dialed equalled=equaled pedalled=pedaled
enrolment=enrollment fulfil=fulfill instalment=installment skilful=skillful wilful=willful
grey=gray plough=plow catalogue=catalog aluminium=aluminum aeroplane=airplane ageing=aging mould=mold moustache=mustache
sceptic=skeptic sceptical=skeptical scepticism=skepticism sulphur=sulfur pyjama=pajama cosy=cozy foetus=fetus foetal=fetal
anaesthetic=anesthetic paediatric=pediatric haemorrhage=hemorrhage diarrhoea=diarrhea oestrogen=estrogen orthopaedic=orthopedic
leukaemia=leukemia
analyse=analyze paralyse=paralyze catalyse=catalyze
`

/** Written with -ise or -ize in Britain, with -ize alone in America. */
const VERBS = `
apologi authori capitali centrali characteri civili coloni commerciali computeri critici customi demoni demorali destabili digiti
economi emphasi equali familiari finali formali generali globali harmoni hospitali ideali immuni industriali initiali
institutionali internationali legali legitimi liberali marginali materiali maximi memori militari minimi mobili moderni
monopoli nationali neutrali normali optimi organi patroni penali polari politici populari prioriti privati publici rationali reali
recogni reorgani revitali revolutioni scrutini seculari sensationali speciali stabili standardi stigmati subsidi summari symboli
sympathi terrori traumati urbani utili vandali victimi visuali weaponi
`

const ENDINGS = /^(?:|s|d|ed|ing|ful|fully|less|able|ably|ite|ites|hood|hoods|er|ers|r|rs|al|ally|ly|men|man)$/
const VERB_ENDINGS = /^(?:e|es|ed|er|ers|ing|ation|ations|ational)$/

export type Spelling = 'british' | 'american'
export type Spelled = { readonly as: Spelling; readonly kind: 'word' | 'ise'; readonly otherwise: string }

type Stem = { readonly as: Spelling; readonly kind: Spelled['kind']; readonly other: string; readonly endings: RegExp }

const listed = (words: string) => words.trim().split(/\s+/)

const BY_STEM: ReadonlyMap<string, Stem> = new Map([
  ...listed(STEMS).flatMap((pair) => bothWays(pair.split('='), 'word', ENDINGS)),
  ...listed(VERBS).flatMap((stem) => bothWays([`${stem}s`, `${stem}z`], 'ise', VERB_ENDINGS)),
])

function bothWays(
  [british = '', american = '']: readonly string[],
  kind: Spelled['kind'],
  endings: RegExp,
): [string, Stem][] {
  return [
    [british, { as: 'british', kind, other: american, endings }],
    [american, { as: 'american', kind, other: british, endings }],
  ]
}

const LONGEST_ENDING = 7

/** How a word in small letters is spelled, if the two spellings differ, and the other one. */
export function spellingOf(word: string): Spelled | null {
  for (let cut = Math.min(LONGEST_ENDING, word.length - 4); cut >= 0; cut--) {
    const [stem, ending] = [word.slice(0, word.length - cut), word.slice(word.length - cut)]
    const known = stem === 'liter' && /^al/.test(ending) ? undefined : BY_STEM.get(stem)
    if (known?.endings.test(ending)) return { as: known.as, kind: known.kind, otherwise: otherwise(known, ending) }
  }
  return null
}

/** centre: centred, but center: centered; catalogue: catalogues, catalog: cataloged. */
function otherwise({ as, other }: Stem, ending: string): string {
  if (as === 'british' && /e[rR]$/.test(other) && /^(?:d|r|rs)$/.test(ending)) return `${other}e${ending}`
  if (as === 'american' && other.endsWith('re') && /^e[dr]s?$/.test(ending)) return `${other}${ending.slice(1)}`
  return `${other}${ending}`
}
