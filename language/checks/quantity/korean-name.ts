import type { Quantity } from './quantity'

/** The name that a number belongs to: 6자회담, 베네딕토 16세, 코로나19; undefined where it counts something. */
export function nameOf(text: string, { start, end, unit, digits }: Quantity): string | undefined {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 14)
  if (/^\s?자\s?(?:회담|협상|구도)/.test(after)) return '자'
  if (unit.name === 'country' && /^\s?회담/.test(after)) return '자'
  if (unit.name === 'year old' && REGNAL.test(before) && !NOT_REGNAL.test(before)) return '세'
  const attached = unit.kind === 'plain' && digits && /[가-힣]$/.test(before) && !MEASURING.test(before)
  return attached && !/^[가-힣]/.test(after.replace(PARTICLE, '')) ? before.slice(-1) : undefined
}

/** 약15, 총3: words that stand before a number without a space and name nothing. */
const MEASURING = /(?:약|총|단|만|각|제|매|및|와|과|의|은|는|이|가)$/
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|와|과|로|도)(?=\s|$)/

/** A name of three syllables or more right before the number, without a particle: 니콜라이 2세. */
const REGNAL = /[가-힣]{3,}\s?$/
const NOT_REGNAL =
  /(?:[은는이가을를의도에와과로서인한된만]|당시|현재|평균|최고|최소|최대|올해|남성|여성|소년|소녀|어린이|노인|아들|청년|학생|이상|기준|연령|나이|각각|대략|모두)\s?$/
