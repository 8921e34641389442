import { describe, expect, it, test } from 'vitest'
import { detectLanguage, guessLanguage, holdsTwoLanguages, isAkin, tellLanguage } from './detect'

const FERRY: Record<string, string> = {
  ko: '열두 해 동안 나룻배가 떠났다.',
  ja: '十二年のあいだ、渡し船は出航してきた。',
  zh: '十二年来渡船一直起航，没有人知道还能走多久。',
  en: 'For twelve years the ferry has cast off, and nobody knows how long it will go on.',
  de: 'Seit zwölf Jahren legt die Fähre ab, und niemand weiß, wie lange noch.',
  fr: 'Depuis douze ans, le ferry largue les amarres et personne ne sait pour combien de temps encore.',
  es: 'Desde hace doce años zarpa el ferry y nadie sabe por cuánto tiempo más. El capitán dice que no tiene miedo.',
  pt: 'Há doze anos que o ferry parte, e ninguém sabe por quanto tempo mais. O capitão diz que não tem medo.',
  ru: 'Двенадцать лет паром отходит от берега, и никто не знает, сколько ещё это продлится. Капитан говорит, что не боится ни бури, ни тумана. По данным института, в прошлом году на острове осталось всего двадцать семь жителей, вдвое меньше, чем было.',
  uk: 'Дванадцять років пором відходить від берега, і ніхто не знає, скільки ще це триватиме. Капітан каже, що не боїться ні бурі, ні туману.',
  bg: 'От дванадесет години фериботът тръгва от брега и никой не знае още колко. Капитанът каза, че не се страхува нито от буря, нито от мъгла.',
  sr: 'Дванаест година скела полази с обале и нико не зна докле ће још ићи. Капетан каже да се не боји ни олује ни магле.',
  'zh-Hant': '十二年來渡船一直啟航，沒有人知道還能走多久。船長說他什麼都不怕。',
  ar: 'منذ اثني عشر عامًا تبحر العبّارة، ولا أحد يعرف إلى متى سيستمر ذلك. وقال القبطان إنه لا يخاف.',
  fa: 'دوازده سال است که کشتی از اسکله جدا می‌شود و هیچ‌کس نمی‌داند تا کی ادامه خواهد داشت. ناخدا گفت که نمی‌ترسد.',
  ur: 'بارہ سال سے یہ کشتی گھاٹ سے روانہ ہو رہی ہے اور کوئی نہیں جانتا کہ یہ کب تک چلے گی۔ کپتان نے کہا کہ وہ نہیں ڈرتا۔',
  hi: 'बारह साल से यह नाव घाट से निकल रही है और कोई नहीं जानता कि यह कब तक चलेगी। कप्तान ने कहा कि वह नहीं डरता है।',
  mr: 'बारा वर्षांपासून ही होडी काठावरून निघते आणि ती किती दिवस चालेल हे कोणालाच माहीत नाही. कप्तान म्हणाले, भीती वाटत नाही.',
  ne: 'बाह्र वर्षदेखि यो डुङ्गा घाटबाट निस्किन्छ र यो कहिलेसम्म चल्छ भन्ने कसैलाई थाहा छैन। कप्तानले पनि डर नभएको बताएका छन्।',
  th: 'ตลอดสิบสองปีที่ผ่านมาเรือข้ามฟากออกจากท่า และไม่มีใครรู้ว่าจะอีกนานเท่าไร',
  he: 'כבר שתים עשרה שנה יוצאת המעבורת מן החוף, ואיש אינו יודע כמה זמן עוד.',
  el: 'Εδώ και δώδεκα χρόνια το φέρι φεύγει, και κανείς δεν ξέρει για πόσο ακόμη.',
  bn: 'বারো বছর ধরে ফেরি ঘাট ছাড়ছে, আর কেউ জানে না আর কতদিন চলবে।',
  vi: 'Trong mười hai năm, chiếc phà đã rời bến và không ai biết còn bao lâu nữa. Thuyền trưởng nói rằng ông không sợ gì cả, kể cả bão.',
}

describe('the language of a text', () => {
  test.each(Object.entries(FERRY))('%s', (language, text) => {
    expect(detectLanguage([text])).toBe(language)
  })

  it('is Korean where Korean is full of Latin names', () => {
    expect(detectLanguage(['OpenAI와 Google DeepMind, Anthropic은 GPT와 Gemini, Claude를 내놓았다.'])).toBe('ko')
  })

  it.each([
    ['vi', 'Ông Park Geun-hye đến từ Seoul để gặp các nghị sĩ và nói về kế hoạch mới ở La Scala di Milano.'],
    ['en', 'Nguyễn Phú Trọng said that the party would meet in Hà Nội on Friday and choose his successor.'],
    ['en', 'The three words that nobody translates are 정, 한 and 눈치, she said.'],
    ['en', 'Mayor 오세훈 said that he would run for the office again.'],
    ['en', 'It was the first time that Владимир Зеленский had been in the city.'],
    ['ja', 'OpenAI は東京で GPT を発表した。'],
  ])('is %s, whatever names are in it: %s', (language, text) => expect(detectLanguage([text])).toBe(language))

  it('is that of most of a long text, not of its beginning', () => {
    expect(detectLanguage(['The wire', ...Array(400).fill(FERRY.ko)])).toBe('ko')
    expect(detectLanguage(['한국어 제목', ...Array(400).fill(FERRY.en)])).toBe('en')
  })

  test.each([[''], ['12 · 34 %'], ['Paris Berlin'], ['aaaa aaaa aaaa'], ['Source paragraph 17.']])(
    'is not told where nothing tells: %j',
    (text) => {
      expect(detectLanguage([text])).toBeNull()
    },
  )
})

describe('how certain it is', () => {
  test.each([
    ['a text in a script of its own', '강은 바다로 흐른다.', true],
    ['a sentence in English', 'For twelve years the ferry has cast off, and nobody knows how long it will.', true],
    ['two words of English', 'The 12 bridges are old.', false],
    ['Korean names among Latin ones', 'OpenAI와 Google DeepMind, Anthropic Claude를 모두 만난 Sam Altman.', false],
    ['Russian without any letter of its own', 'Компания закрылась.', false],
  ])('%s', (_, text, certain) => expect(tellLanguage([text])?.certain).toBe(certain))

  test.each([
    ['Bridges inspected', undefined, 'en'],
    ['Bridges inspected', 'ko', 'en'],
    ['Bridges inspected', 'en', 'ko'],
    ['Die Brücke', 'en', 'de'],
    ['12 %', undefined, null],
  ])('a guess says something where nothing tells: %j, not %s: %s', (text, not, language) =>
    expect(guessLanguage([text], not)).toBe(language),
  )
})

test('related languages are hard to tell apart', () => {
  expect(isAkin('nb', 'no')).toBe(true)
  expect(isAkin('en-GB', 'en')).toBe(true)
  expect(isAkin('en', 'de')).toBe(false)
})

describe('a text in two languages', () => {
  const KO = '정부는 서울에서 새 경제 대책을 발표했다.'
  const EN = 'The government announced new economic measures in Seoul on Tuesday, and the opposition refused to vote.'
  test.each([
    ['one behind the other', [KO, KO, EN, EN], true],
    ['by turns, at length', Array.from({ length: 200 }, (_, k) => (k % 2 === 0 ? KO : EN)), true],
    ['with one quote in another', [KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, EN], false],
    ['in one', [EN, EN, EN], false],
    ['of nothing', ['', '12'], false],
  ])('%s', (_, paragraphs, both) => expect(holdsTwoLanguages(paragraphs)).toBe(both))
})
