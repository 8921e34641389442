import { anyOf } from './word-list'

/** Words that mean little by themselves. Written for Stet from general knowledge. */

const ENGLISH = `
about, after, also, an?, and, are, as, at, be, been, before, but, by, for, from, had, has, have, he, her, his, in,
into, is, it, its, more, not, of, on, or, out, over, s, said, says, she, than, that, the, their, they, this, to, up,
was, were, which, who, will, with, would
`

/** Articles, prepositions, pronouns, auxiliaries: no term begins or ends with one. */
export const ENGLISH_FUNCTION_WORD = new RegExp(`^${anyOf(ENGLISH)}$`, 'i')

/**
 * The commonest words of languages that share their script with others: enough to tell a paragraph's language among a
 * few candidates.
 */
const COMMONEST: Readonly<Record<string, string>> = {
  en: `
    after all an and are as at be been but by can for from had has have he her his i in into is it its more not of
    on only or she than that the their there they this to was we were what when where which who will with would
    you`,
  de: `
    alle als am an auch auf aus bei das dass dem den der des die doch ein eine einer er es für haben hat hatte
    hier ich ihr im in ist kann kein keine man mit nach nicht noch nur oder sehr seit sich sie sind um und von war
    waren wenn werden wie wir wird zu zum zur über`,
  fr: `
    au aux avec ce cette comme dans de des du en est et il la le les mais ne nous ont ou par pas plus pour que qui
    se sont sur un une été`,
  es: `
    al como con cuando de del el en entre es esta este la las le lo los muy más no o para pero por porque que se
    sin sobre su sus sí un una y ya`,
  it: `
    al alla anche che come con da dei del della delle di gli ha i il in la le lo ma nel non per più questo si sono
    un una è`,
  pt: `
    ao as com como da das de do dos e ele em já mais mas muito na no nos não o os ou para por quando que se seu
    sua também um uma à`,
  nl: `
    aan als dan dat de die dit door een en er had hem het hij ik in is maar men met mijn niet of om op over te van
    voor was wat ze zijn zo zou`,
  vi: `
    bị các có của cũng để đã đang được đến khi không lại một này người nhiều những nói ông phải rất rằng sẽ tại từ và
    về với việc vào`,
  ru: `
    а без был была были было быть в во все для до его ее её если же за из и или их к как ко которые который на не
    ни но о об он она они от по под при с сказал со так также то только у что это`,
  uk: `
    а або без був була були було бути в від все для до за з зі і із його її їх й на не ні але про він вона вони по
    під при сказав та так також то тільки у цього що це щоб як який які`,
  bg: `
    а без бе беше в във да до е за и из или към каза като който която които на не ни но от по при с са се след със
    само също така той тя те това че ще`,
  ar: 'أن أو إلى إن التي الذي بعد بين حتى على عن عند في قال كان كانت كل كما لا لم ما مع من منذ هذا هذه هو هي و وقال يوم',
  fa: 'آن از است این با بر برای به تا خود در را شد شده که گفت می ها هم و وی یا یک',
  ur: 'اس ان اور اپنے ایک بعد بھی تک تھا تھی جس سے نہیں نے وہ پر کا کر کرنے کو کہ کہا کی کے گیا ہو ہے ہیں میں',
  hi: 'अपने इस उन उस एक और कर करने का कि किया की कुछ के को कोई गया जो तक था थी थे ने नहीं पर भी में यह लिए वह से हैं है हो',
  mr: 'अशी असे आणि आहे आहेत करण्यात केली केले च चा ची चे झाला झाली झाले ते नाही पण मात्र म्हणाले हे हा होते होता',
  ne: 'अनुसार उनले गरेको गरेका गर्न गर्ने छ छन् छैन त्यो थियो पनि भएको भने भन्ने यसको यो र रहेको लागि हुन हुने',
}

/** By language. */
export const COMMONEST_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(COMMONEST).map(([language, words]) => [language, new Set(words.trim().split(/\s+/))]),
)
