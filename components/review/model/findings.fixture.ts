import type { Finding } from '@/domain/contract/findings'
import type { Paragraph, Unit } from '@/domain/contract/shapes'

/** A finding for tests: a wrong number in the translation's first paragraph. */
export const newFinding = (id: string, over: Partial<Finding> = {}): Finding => ({
  id,
  unitId: 'u0',
  side: 'target',
  paragraphId: 't0',
  version: 1,
  start: 8,
  end: 21,
  quote: '$1.43 billion',
  check: 'number',
  family: 'translation',
  severity: 'major',
  confidence: 1,
  message: 'The numbers differ.',
  classification: { category: 'accuracy/number', gapType: 'mistranslated-relation' },
  status: 'open',
  ...over,
})

/** A unit for tests: a paragraph on either side. */
export const unitOf = (position: number, source: string, target: string, over: Partial<Unit> = {}): Unit => ({
  id: `u${position}`,
  position,
  alignment: { score: 1, method: 'auto' },
  source: [paragraph(`s${position}`, `u${position}`, 'source', source)],
  target: [paragraph(`t${position}`, `u${position}`, 'target', target)],
  signOffs: [],
  excluded: false,
  seq: 0,
  ...over,
})

const paragraph = (id: string, unitId: string, side: 'source' | 'target', text: string): Paragraph => ({
  id,
  articleId: 'a',
  unitId,
  side,
  position: 0,
  kind: 'paragraph',
  text,
  version: 3,
  imported: true,
})
