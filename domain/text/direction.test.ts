import { expect, test } from 'vitest'
import { isRightToLeft, isRightToLeftLanguage } from './direction'

test.each([
  ['שלום', undefined, true],
  ['BBC: شنبه', undefined, false],
  ['BBC: شنبه', 'fa', true],
  ['«اردو» 3', 'ur-PK', true],
  ['Only a name', 'ar', false],
  ['12.', 'he', true],
  ['12.', 'ko', false],
  ['سلام', 'ko', true],
])('%s in %s: %s', (words, language, expected) => expect(isRightToLeft(words, language)).toBe(expected))

test.each([
  ['ar-EG', true],
  ['az-Arab', true],
  ['pa-Arab-PK', true],
  ['uz', false],
  ['ur-Latn', false],
])('%s: %s', (tag, expected) => expect(isRightToLeftLanguage(tag)).toBe(expected))
