/**
 * Korean particles (조사) and the copula, as they follow a noun; up to three can follow one another: 에서+는, 까지+의. Those that
 * also end verbs (다, 고, 며) are left out: 했다 and 했고 are two words.
 */
const PARTICLE = [
  '은 는 이 가 을 를 의 와 과 도 만 들 께 께서 에 에서 에게 에게서 한테 로 으로 로서 으로서 로써 으로써 로부터 으로부터',
  '까지 부터 보다 처럼 같이 마다 밖에 대로 조차 마저 뿐 나 이나 라도 이라도 든지 이든지 이며 이고 하고',
  '라고 이라고 라는 이라는 란 이란 이다 이야 이요',
].flatMap((row) => row.split(' '))
/** No particle, or up to three. */
export const PARTICLES = new RegExp(`^(?:${PARTICLE.join('|')}){0,3}$`)

/** Code units: three particles at their longest; no combination is longer. */
const LONGEST = 12

/**
 * The length of the stem that two Korean words share when only their particles differ, in code units: 학교에서, 학교에게 → 2. The
 * longest that leaves particles on both sides. 0: they are different words. Where one of them has no particle, a stem of
 * one syllable isn't enough: 도로 isn't 도 with a particle.
 */
export function sharedStem(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++
  const shortest = Math.max(1, Math.max(one.length, other.length) - LONGEST)
  for (; length >= shortest; length--) {
    const [a, b] = [one.slice(length), other.slice(length)]
    if (PARTICLES.test(a) && PARTICLES.test(b) && (length > 1 || (a !== '' && b !== ''))) return length
  }
  return 0
}
