import { expect, test } from 'vitest'
import { rankOf } from './name-search'

test.each([
  ['ㄱㅁㅈ', '김민준', 0],
  ['ㄱ', '김민준', 0],
  ['기', '김민준', 0],
  ['김', '김민준', 0],
  ['김ㅁ', '김민준', 0],
  ['김미', '김민준', 0],
  ['김민ㅈ', '김민준', 0],
  ['민준', '김민준', 2],
  ['ㅁㅈ', '김민준', 2],
  ['박', '김민준', null],
  ['김민준이', '김민준', null],
  ['김', '기민서', 0],
  ['ㄳ', '김세나', 0],
  ['ㄲ', '꽃님', 0],
  ['ㅇㄹ', '이름 오류', 0],
  ['오ㄹ', '이름 오류', 1],
  ['', 'Anyone', 0],
  ['an', 'Ann Lee', 0],
  ['LEE', 'Ann Lee', 1],
  ['nn', 'Ann Lee', null],
  ['jose', 'José', 0],
  ['ann l', 'Ann Lee', 0],
  ['wrong', 'Wrong number', 0],
  ['num', 'Wrong number', 1],
] as const)('“%s” finds %s: %s', (query, words, rank) => expect(rankOf(query, words)).toBe(rank))
