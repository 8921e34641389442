import type { UnitKind } from '../numeral/figure'

/**
 * How languages with number words between spaces write numbers. Written for Stet from general knowledge; copied from no
 * dictionary or corpus. `words` and `scales`: regular expressions with their values.
 */
export type NumeralWords = {
  readonly words: string
  readonly scales: string
  /** Between two words of one number, and before and behind all of them. */
  readonly joint: string
  readonly before?: string
  readonly behind?: string
  /** Die achtziger Jahre. */
  readonly decades?: string
  /** January to December. */
  readonly months: string
  /** Behind a number, or before it. */
  readonly units: readonly Unit[]
  readonly heads: readonly Unit[]
}
type Unit = readonly [pattern: string, kind: UnitKind, name: string]

/** 3 million d'euros, 3,5 millones de dólares. */
const OF = "(?:(?:de|di|of|van|en)\\s|d['’]\\s?)?"
/** Units whose words are alike in most of them. */
const COMMON: readonly Unit[] = [
  [`${OF}(?:US[- ])?(?:[Dd]ollars?|d[oó]lar(?:es)?|dollar[io]|USD)`, 'money', 'USD'],
  [`${OF}(?:[Ee]uros?|EUR)`, 'money', 'EUR'],
  [`${OF}(?:Pfund(?: Sterling)?|livres(?: sterling)?|libras(?: esterlinas)?|sterline|pond)`, 'money', 'GBP'],
  [`${OF}(?:[Yy]en(?:es|s)?|ienes)`, 'money', 'JPY'],
  [`${OF}[Yy]uane?s?`, 'money', 'CNY'],
  [`${OF}[Ww]on(?:s|es)?`, 'money', 'KRW'],
  [
    '(?:Prozentpunkten?|points? de pourcentage|puntos porcentuales|punti percentuali|pontos percentuais|procentpunt(?:en)?)',
    'percent',
    'point',
  ],
  ['(?:Prozent|pour ?cent|por ?cientos?|per cento|por cento|procent)', 'percent', ''],
  ['(?:[Mm]eilen?|milles|millas?|miglia|milhas?|mijl)', 'measure', 'mile'],
  ['(?:Fuß|pieds?|pies|piedi|pés|voet)', 'measure', 'foot'],
  ['(?:Zoll|pouces?|pulgadas?|pollici|polegadas?|inch)', 'measure', 'inch'],
  ['(?:[Kk]ilo(?:gram[mo]?[aeos]*|s)?|quilos?|chili)', 'measure', 'kg'],
  ['(?:[Tt]onnen?s?|toneladas?|tonnellate|ton)', 'measure', 'tonne'],
  ['(?:[Kk]ilom[eè]t(?:ern?|res|re|er)|[Qq]uil[oô]metros?|kil[oó]metros?|chilometri|kilometer)', 'measure', 'km'],
  ['(?:[Zz]entimetern?|centim[eè]tres?|cent[ií]metros?|centimetri|centimeter)', 'measure', 'cm'],
  ['(?:[Mm][eè]t(?:ern?|res?|er)|metros?|metri)', 'measure', 'm'],
  ['(?:Grad|degrés?|grados?|gradi|graus?|graden|°)', 'measure', 'degree'],
]

const german: NumeralWords = {
  words: `null=0, ein(?:s|e[nmrs]?)?=1, zwei|zwo=2, drei=3, vier=4, fünf=5, sechs=6, sieben=7, acht=8, neun=9, zehn=10, elf=11,
    zwölf=12, dreizehn=13, vierzehn=14, fünfzehn=15, sechzehn=16, siebzehn=17, achtzehn=18, neunzehn=19, zwanzig=20,
    drei(?:ß|ss)ig=30, vierzig=40, fünfzig=50, sechzig=60, siebzig=70, achtzig=80, neunzig=90, einhalb=0.5, erste[nrsm]?=1,
    dritte[nrsm]?=3, siebte[nrsm]?=7, achte[nrsm]?=8, anderthalb=1.5, Hälfte|halb(?:e[nrsm]?)?=0.5, Drittel=0.3333333333333333,
    Viertel=0.25`,
  scales:
    'hundert=100, tausend|Tsd\\.?=1e3, Million(?:en)?|Mio\\.?=1e6, Milliarden?|Mrd\\.?=1e9, Billion(?:en)?=1e12, Dutzend=12',
  decades:
    'zwanziger=20, drei(?:ß|ss)iger=30, vierziger=40, fünfziger=50, sechziger=60, siebziger=70, achtziger=80, neunziger=90',
  joint: '(?:und|-|\\s(?=Million|Milliard|Billion|Dutzend|Mio|Mrd))?',
  behind: '(?:s?te[nrsm]?)?',
  months:
    'Jan(?:uar|\\.)|Jänner, Feb(?:ruar|\\.), März|Mrz\\., Apr(?:il|\\.), Mai, Juni, Juli, Aug(?:ust|\\.), Sept?(?:ember|\\.), Okt(?:ober|\\.), Nov(?:ember|\\.), Dez(?:ember|\\.)',
  units: [
    ['er(?:[- ]Jahren?)', 'date', 'decade'],
    ['(?:Jahren?\\salt|[- ]?[Jj]ährige[nrsm]?)', 'count', 'year old'],
    ['Jahrhunderts?', 'date', 'century'],
    ['Jahrzehnten?', 'duration', 'decade'],
    ['Jahr(?:e[ns]?)?', 'duration', 'year'],
    ['Monat(?:e[ns]?)?', 'duration', 'month'],
    ['Wochen?', 'duration', 'week'],
    ['Tag(?:e[ns]?)?', 'duration', 'day'],
    ['Uhr', 'time', 'hour'],
    ['Stunden?', 'duration', 'hour'],
    ['Minuten?', 'duration', 'minute'],
    ['Sekunden?', 'duration', 'second'],
  ],
  heads: [],
}

const french: NumeralWords = {
  words: `zéro=0, une?=1, deux=2, trois=3, quatre-vingts?=80, quatre=4, cinq=5, six=6, sept=7, huit=8, neuf=9, dix=10, onze=11, douze=12,
    treize=13, quatorze=14, quinze=15, seize=16, vingts?=20, trente=30, quarante=40, cinquante=50, soixante=60, septante=70,
    huitante|octante=80, nonante=90, premi(?:er|ère)=1, deuxième|second=2, troisième=3, quatrième=4, cinquième=5, sixième=6,
    septième=7, huitième=8, neuvième=9, dixième=10, onzième=11, douzième=12, vingtième=20, centième=100, dizaine=10,
    douzaine=12, quinzaine=15, vingtaine=20, trentaine=30, quarantaine=40, cinquantaine=50, centaine=100, moitié|demie?=0.5,
    tiers=0.3333333333333333, quart=0.25, soixante-dix=70, quatre-vingt-dix=90`,
  scales: 'cents?=100, mille=1e3, milliers?=1e3, millions?=1e6, milliards?=1e9, billions?=1e12',
  joint: '[-\\s](?:et[-\\s])?',
  months:
    'janv(?:ier|\\.), févr(?:ier|\\.), mars, avr(?:il|\\.), mai, juin, juill?(?:et|\\.), août, sept(?:embre|\\.), oct(?:obre|\\.), nov(?:embre|\\.), déc(?:embre|\\.)',
  units: [
    ['siècles?', 'date', 'century'],
    ["ans\\s(?:d['’]âge)", 'count', 'year old'],
    ['décennies?', 'duration', 'decade'],
    ['(?:ans?|années?)', 'duration', 'year'],
    ['mois', 'duration', 'month'],
    ['semaines?', 'duration', 'week'],
    ['jours?', 'duration', 'day'],
    ['(?:heures?|h)', 'time', 'hour'],
    ['(?:minutes?|min)', 'duration', 'minute'],
    ['(?:secondes?|s)', 'duration', 'second'],
    ['personnes', 'count', 'person'],
  ],
  heads: [["(?:les\\s)?années\\s['’]?", 'date', 'decade']],
}

const spanish: NumeralWords = {
  words: `cero=0, un[oa]?|ún=1, dos=2, tres=3, cuatro=4, cinco=5, seis=6, siete=7, ocho=8, nueve=9, diez=10, once=11, doce=12, trece=13,
    catorce=14, quince=15, dieciséis=16, diecisiete=17, dieciocho=18, diecinueve=19, veinte=20, veinti(?:un[oa]?|ún)=21,
    veintidós=22, veintitrés=23, veinticuatro=24, veinticinco=25, veintiséis=26, veintisiete=27, veintiocho=28,
    veintinueve=29, treinta=30, cuarenta=40, cincuenta=50, sesenta=60, setenta=70, ochenta=80, noventa=90, cien(?:to)?=100,
    doscient[oa]s=200, trescient[oa]s=300, cuatrocient[oa]s=400, quinient[oa]s=500, seiscient[oa]s=600, setecient[oa]s=700,
    ochocient[oa]s=800, novecient[oa]s=900, primer[oa]?=1, segund[oa]=2, tercer[oa]?=3, cuart[oa]=4, quint[oa]=5, sext[oa]=6,
    séptim[oa]=7, octav[oa]=8, noven[oa]=9, décim[oa]=10, undécim[oa]=11, duodécim[oa]=12, vigésim[oa]=20, trigésim[oa]=30,
    cuadragésim[oa]=40, quincuagésim[oa]=50, centésim[oa]=100, docena=12, mitad|medi[oa]=0.5, tercio=0.3333333333333333`,
  scales: 'mil(?:es)?|millar(?:es)?=1e3, mill[oó]n(?:es)?=1e6, bill[oó]n(?:es)?=1e12',
  joint: '\\s(?:y\\s)?',
  months:
    'ene(?:ro|\\.), feb(?:rero|\\.), mar(?:zo|\\.), abr(?:il|\\.), mayo, jun(?:io|\\.), jul(?:io|\\.), ago(?:sto|\\.), sep(?:t?iembre|t?\\.), oct(?:ubre|\\.), nov(?:iembre|\\.), dic(?:iembre|\\.)',
  units: [
    ['años\\s(?:de\\sedad)', 'count', 'year old'],
    ['décadas?', 'duration', 'decade'],
    ['años?', 'duration', 'year'],
    ['mes(?:es)?', 'duration', 'month'],
    ['semanas?', 'duration', 'week'],
    ['días?', 'duration', 'day'],
    ['(?:horas?|h)', 'time', 'hour'],
    ['minutos?', 'duration', 'minute'],
    ['segundos?', 'duration', 'second'],
    ['personas', 'count', 'person'],
  ],
  heads: [
    ["(?:los\\s)?años\\s['’]?", 'date', 'decade'],
    ['los\\s(?=(?:19|20)?\\d0(?!\\d|[.,]\\d))', 'date', 'decade'],
    ['década de (?:los\\s)?', 'date', 'decade'],
    ['siglo\\s', 'date', 'century'],
  ],
}

const italian: NumeralWords = {
  words: `zero=0, un[oa]?=1, due=2, tre=3, quattro=4, cinque=5, sei=6, sette=7, otto=8, nove=9, dieci=10, undici=11, dodici=12, tredici=13,
    quattordici=14, quindici=15, sedici=16, diciassette=17, diciotto=18, diciannove=19, vent[ioa]?=20, trent[aoi]?=30,
    quarant[aoi]?=40, cinquant[aoi]?=50, sessant[aoi]?=60, settant[aoi]?=70, ottant[aoi]?=80, novant[aoi]?=90, prim[oa]=1,
    second[oa]=2, terz[oa]=3, quart[oa]=4, quint[oa]=5, sest[oa]=6, settim[oa]=7, ottav[oa]=8, non[oa]=9, decim[oa]=10,
    dozzina=12, decina=10, centinaio=100, migliaio=1000, metà|mezz[oa]=0.5`,
  scales: 'cento=100, mill?e|mila=1e3, milion[ei]=1e6, miliard[oi]=1e9',
  joint: '\\s?(?:e\\s)?',
  behind: '(?:esim[oaie])?',
  months: 'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
  units: [
    ['secolo', 'date', 'century'],
    ['decenni[oa]?', 'duration', 'decade'],
    ['ann[oi]', 'duration', 'year'],
    ['mes[ei]', 'duration', 'month'],
    ['settiman[ae]', 'duration', 'week'],
    ['giorn[oi]', 'duration', 'day'],
    ['or[ae]', 'time', 'hour'],
    ['minut[oi]', 'duration', 'minute'],
    ['second[oi]', 'duration', 'second'],
    ['persone', 'count', 'person'],
  ],
  heads: [
    ["(?:gli\\s)?anni\\s['’]?", 'date', 'decade'],
    ['(?:ore|alle)\\s', 'time', 'hour'],
    ['secolo\\s', 'date', 'century'],
  ],
}

const portuguese: NumeralWords = {
  words: `zero=0, uma?=1, dois|duas=2, três=3, quatro=4, cinco=5, seis=6, sete=7, oito=8, nove=9, dez=10, onze=11, doze=12, treze=13,
    (?:cator|quator)ze=14, quinze=15, dez[ea]sseis=16, dez[ea]ssete=17, dezoito=18, dez[ea]nove=19, vinte=20, trinta=30,
    quarenta=40, cinquenta=50, sessenta=60, setenta=70, oitenta=80, noventa=90, cem|cento=100, duzent[oa]s=200,
    trezent[oa]s=300, quatrocent[oa]s=400, quinhent[oa]s=500, seiscent[oa]s=600, setecent[oa]s=700, oitocent[oa]s=800,
    novecent[oa]s=900, primeir[oa]=1, segund[oa]=2, terceir[oa]=3, quart[oa]=4, quint[oa]=5, sext[oa]=6, sétim[oa]=7,
    oitav[oa]=8, non[oa]=9, décim[oa]=10, vigésim[oa]=20, dúzia=12, metade|mei[oa]=0.5, terço=0.3333333333333333`,
  scales: 'mil(?:har(?:es)?)?=1e3, milh(?:ão|ões)=1e6, bil(?:h|i)(?:ão|ões)=1e9, tril(?:h|i)(?:ão|ões)=1e12',
  joint: '\\s(?:e\\s)?',
  months: 'janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro',
  units: [
    ['décadas?', 'duration', 'decade'],
    ['anos?', 'duration', 'year'],
    ['m(?:ês|eses)', 'duration', 'month'],
    ['semanas?', 'duration', 'week'],
    ['dias?', 'duration', 'day'],
    ['(?:horas?|h)', 'time', 'hour'],
    ['minutos?', 'duration', 'minute'],
    ['segundos?', 'duration', 'second'],
    ['pessoas', 'count', 'person'],
  ],
  heads: [
    ["anos\\s['’]?", 'date', 'decade'],
    ['década de\\s', 'date', 'decade'],
    ['século\\s', 'date', 'century'],
  ],
}

const dutch: NumeralWords = {
  words: `nul=0, (?:een|één)=1, twee=2, drie=3, vier=4, vijf=5, zes=6, zeven=7, acht=8, negen=9, tien=10, elf=11, twaalf=12, dertien=13,
    veertien=14, vijftien=15, zestien=16, zeventien=17, achttien=18, negentien=19, twintig=20, dertig=30, veertig=40,
    vijftig=50, zestig=60, zeventig=70, tachtig=80, negentig=90, eerste=1, derde=3, dozijn=12, helft|halve?=0.5, kwart=0.25`,
  scales: 'honderd=100, duizend=1e3, miljoen=1e6, miljard=1e9, biljoen=1e12',
  joint: '(?:en|ën|-|\\s(?=miljoen|miljard|biljoen))?',
  behind: '(?:ste|de)?',
  months: 'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
  units: [
    ['eeuw', 'date', 'century'],
    ['decennia', 'duration', 'decade'],
    ['jaar', 'duration', 'year'],
    ['maand(?:en)?', 'duration', 'month'],
    ['we(?:ek|ken)', 'duration', 'week'],
    ['dag(?:en)?', 'duration', 'day'],
    ['uur', 'time', 'hour'],
    ['minu(?:ut|ten)', 'duration', 'minute'],
    ['seconden?', 'duration', 'second'],
    ['mensen', 'count', 'person'],
  ],
  heads: [["jaren\\s['’]?", 'date', 'decade']],
}

const vietnamese: NumeralWords = {
  words: `không=0, một|mốt=1, hai=2, ba=3, bốn|tư=4, năm(?=\\s(?:mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|đến|người|phần|ngày|tháng|lần))|lăm|nhăm=5,
    sáu=6, b[ảẩ]y=7, tám=8, chín=9, mười=10, nửa=0.5`,
  scales: 'mươi|chục=10, trăm=100, ng(?:hì|à)n=1e3, triệu=1e6, t[ỷỉ]=1e9',
  joint: '\\s(?:linh\\s|lẻ\\s)?',
  months: '',
  units: [
    ['(?:đô[- ]la|USD)(?:\\sMỹ)?', 'money', 'USD'],
    ['bảng(?:\\sAnh)?', 'money', 'GBP'],
    ['yên', 'money', 'JPY'],
    ['(?:nhân dân tệ|tệ)', 'money', 'CNY'],
    ['(?:đồng|VND|VNĐ)', 'money', 'VND'],
    ['điểm phần trăm', 'percent', 'point'],
    ['phần trăm', 'percent', ''],
    ['dặm', 'measure', 'mile'],
    ['bộ', 'measure', 'foot'],
    ['mét', 'measure', 'm'],
    ['cân', 'measure', 'kg'],
    ['tấn', 'measure', 'tonne'],
    ['độ(?:\\s[CF])?(?!\\srichter)', 'measure', 'degree'],
    ['tuổi', 'count', 'year old'],
    ['thập (?:kỷ|niên)', 'duration', 'decade'],
    ['năm', 'duration', 'year'],
    ['tháng(?!\\s\\d)', 'duration', 'month'],
    ['tuần', 'duration', 'week'],
    ['ngày', 'duration', 'day'],
    ['giờ', 'time', 'hour'],
    ['tiếng', 'duration', 'hour'],
    ['phút', 'duration', 'minute'],
    ['giây', 'duration', 'second'],
    ['người', 'count', 'person'],
    ['lần', 'count', 'times'],
  ],
  heads: [
    ['(?:những năm|thập niên|thập kỷ)\\s', 'date', 'decade'],
    ['(?<!\\d\\s)tháng\\s|(?<=ngày\\s\\d{1,2}\\s)tháng\\s', 'date', 'month'],
    ['năm\\s', 'date', 'year'],
    ['ngày\\s', 'date', 'day'],
    ['thế kỷ\\s(?:thứ\\s)?', 'date', 'century'],
  ],
}

/** Words without hamza on their alifs, as legible.ts writes them. */
const arabic: NumeralWords = {
  words: `صفر=0, واحد[ةه]?=1, اثن(?:ان|ين|ا|ي|تان|تين)=2, (?:ثلاث|ثلاثة|ثلاثه)(?:مئ|مائ)[ةه]=300, اربع(?:مئ|مائ)[ةه]=400,
    خمس(?:مئ|مائ)[ةه]=500, ست(?:مئ|مائ)[ةه]=600, سبع(?:مئ|مائ)[ةه]=700, ثمان[يى]?(?:مئ|مائ)[ةه]=800, تسع(?:مئ|مائ)[ةه]=900,
    ما?ئت(?:ان?|ين?)=200, عشر(?:ون|ين)=20, ثلاث(?:ون|ين)=30, اربع(?:ون|ين)=40, خمس(?:ون|ين)=50, ست(?:ون|ين)=60, سبع(?:ون|ين)=70,
    ثمان(?:ون|ين)=80, تسع(?:ون|ين)=90, ثلاث[ةه]?=3, اربع[ةه]?=4, خمس[ةه]?=5, ست[ةه]?=6, سبع[ةه]?=7, ثمان(?:ي[ةه]?)?=8, تسع[ةه]?=9,
    عشر[ةه]?=10, (?:اول|اولي)=1, حادي[ةه]?=1, ثاني[ةه]?=2, ثالث[ةه]?=3, رابع[ةه]?=4, خامس[ةه]?=5, سادس[ةه]?=6, سابع[ةه]?=7, ثامن[ةه]?=8, تاسع[ةه]?=9,
    عاشر[ةه]?=10, الف(?:ان|ين?)=2000, مليون(?:ان|ين?)=2e6, مليار(?:ان|ين?)=2e9, نصف=0.5, ثلثي?=0.3333333333333333, ربع=0.25`,
  scales: 'ما?ئ[ةه]=100, الاف|الفا?=1e3, ملايين|مليونا?=1e6, مليار(?:ا|ات)?|بليون=1e9, تري?ليون(?:ا|ات)?=1e12',
  decades:
    'عشريني?ات=20, ثلاثيني?ات=30, اربعيني?ات=40, خمسيني?ات=50, ستيني?ات=60, سبعيني?ات=70, ثمانيني?ات=80, تسعيني?ات=90',
  joint: '[\\u064b-\\u0652]*\\s(?:و\\s?)?(?:ال)?',
  before: '(?:[وف]?(?:[بلك]?ال|[بلك]|لل)?)',
  behind: '[\\u064b-\\u0652]*ا?',
  months:
    'يناير|كانون الثاني, فبراير|شباط, مارس|اذار, ابريل|نيسان, مايو|ايار, يونيو|حزيران, يوليو|تموز, اغسطس|اب, سبتمبر|ايلول, اكتوبر|تشرين الاول, نوفمبر|تشرين الثاني, ديسمبر|كانون الاول',
  units: [
    ['دولارا?(?:ات)?', 'money', 'USD'],
    ['يورو', 'money', 'EUR'],
    ['(?:جنيها?(?:ات)?\\s[اإ]سترليني[ةه]?)', 'money', 'GBP'],
    ['ينا?', 'money', 'JPY'],
    ['يوانا?', 'money', 'CNY'],
    ['(?:نقط[ةه]|نقاط)\\sمئوي[ةه]', 'percent', 'point'],
    ['(?:[%٪]|في\\sال(?:مئ|مائ)[ةه]|بال(?:مئ|مائ)[ةه])', 'percent', ''],
    ['كيلومترا?(?:ات)?|كم', 'measure', 'km'],
    ['سنتيمترا?(?:ات)?|سم', 'measure', 'cm'],
    ['م(?:ت|ي)را?|امتار', 'measure', 'm'],
    ['ميلا?|اميال', 'measure', 'mile'],
    ['قدما?|اقدام', 'measure', 'foot'],
    ['بوص[ةه]', 'measure', 'inch'],
    ['كيلوغراما?(?:ات)?|كيلو|كجم', 'measure', 'kg'],
    ['طنا?|اطنان', 'measure', 'tonne'],
    ['رطلا?', 'measure', 'pound'],
    ['درج[ةه](?:\\sمئوي[ةه])?|درجات', 'measure', 'degree'],
    ['عقود', 'duration', 'decade'],
    ['(?:عام|سن[ةه]|اعوام|سنوات|عاما)', 'duration', 'year'],
    ['(?:شهرا?|اشهر|شهور)', 'duration', 'month'],
    ['(?:اسبوعا?|اسابيع)', 'duration', 'week'],
    ['(?:يوما?|ايام)', 'duration', 'day'],
    ['(?:ساع[ةه]|ساعات)', 'duration', 'hour'],
    ['(?:دقيق[ةه]|دقائق)', 'duration', 'minute'],
    ['(?:ثاني[ةه]|ثوان)', 'duration', 'second'],
    ['(?:شخصا?|اشخاص)', 'count', 'person'],
  ],
  heads: [
    ['الساع[ةه]\\s', 'time', 'hour'],
    ['القرن\\s', 'date', 'century'],
  ],
}

const withCommon = (words: NumeralWords): NumeralWords => ({ ...words, units: [...words.units, ...COMMON] })

const languages: Readonly<Record<string, NumeralWords>> = {
  de: withCommon(german),
  fr: withCommon(french),
  es: withCommon(spanish),
  it: withCommon(italian),
  pt: withCommon(portuguese),
  nl: withCommon(dutch),
  vi: vietnamese,
  ar: arabic,
}

/** Undefined for languages without a list here. */
export const numeralWords = (language: string): NumeralWords | undefined => languages[language.slice(0, 2)]
