/**
 * A text as the scanners read it, of the same length, so that offsets stay valid: Arabic alifs without hamza, full-width and Arabic-Indic digits as ASCII
 * ones, their commas, points and colons between two digits likewise; elsewhere these separate sentences. Hours and minutes
 * get a colon: 4.40 am, 14.30 Uhr, 14h30.
 */
export function legible(text: string, language: string): string {
  const plain = text
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(ARABIC, (char) => ARABIC_MARKS[char] ?? String(char.charCodeAt(0) & 0xf))
  if (language.startsWith('ar'))
    return plain.replace(/[أإآى]/g, (char) => (char === 'ى' ? 'ي' : 'ا')).replace(ARABIC_CLOCK, '$1:$2')
  const clock = CLOCKS[language.slice(0, 2)]
  return clock ? plain.replace(clock, '$1:$2') : plain
}

const WIDE = /[０-９]|(?<=[0-9０-９])[．，：](?=[0-9０-９])/g
const ARABIC = /[٠-٩۰-۹]|(?<=[0-9٠-٩۰-۹])[٫٬،](?=[0-9٠-٩۰-۹])/g
const ARABIC_MARKS: Record<string, string> = { '٫': '.', '٬': ',', '،': ',' }

const HOUR = '(?<![\\d.,:])([01]?\\d|2[0-4])'
const MINUTE = '([0-5]\\d)(?!\\d)'
const ARABIC_CLOCK = new RegExp(`(?<=الساع[ةه]\\s)${HOUR}\\.${MINUTE}`, 'g')
const LETTER_H = new RegExp(`${HOUR}[hH]${MINUTE}`, 'g')
const CLOCKS: Record<string, RegExp> = {
  en: new RegExp(`${HOUR}\\.${MINUTE}(?=\\s?[ap]\\.?m\\b)`, 'gi'),
  de: new RegExp(`${HOUR}[.h]${MINUTE}(?=\\s?(?:Uhr|h)\\b)`, 'g'),
  nl: new RegExp(`${HOUR}\\.${MINUTE}(?=\\s?(?:uur|u)\\b)`, 'g'),
  it: new RegExp(`(?<=\\b(?:alle|ore|dalle|le)\\s)${HOUR}[.,]${MINUTE}`, 'g'),
  es: new RegExp(`(?<=\\blas?\\s)${HOUR}[.h]${MINUTE}`, 'g'),
  fr: LETTER_H,
  pt: LETTER_H,
  vi: new RegExp(`${HOUR}(?:[hH]|\\.(?=\\d\\d\\sgiờ))${MINUTE}`, 'g'),
}
