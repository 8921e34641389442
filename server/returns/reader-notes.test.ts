import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BaseNote, compareNotes } from './reader-notes'

const notes = fc
  .uniqueArray(fc.constantFrom(...'one two three four five six seven'.split(' ')), { maxLength: 7 })
  .map((words) =>
    words.map(
      (word, k): BaseNote => ({
        ...{ threadId: `t${k}`, unitId: `u${k % 3}` },
        text: `The ${word} of the archive is “${word}”, as the city wrote in its ${word} report.`,
      }),
    ),
  )

/** Of each note: left as it is, edited, or deleted; and some new ones. */
const fates = fc.array(fc.constantFrom('kept', 'kept', 'edited', 'deleted'), { minLength: 7, maxLength: 7 })

test('whatever became of the notes of an export, each is found once, as what it is', () => {
  fc.assert(
    fc.property(notes, fates, fc.nat(2), fc.boolean(), (exported, fates, fresh, isReversed) => {
      const left = exported.flatMap(({ text, unitId }, k) => {
        if (fates[k] === 'deleted') return []
        const plain = text.replaceAll(/[“”]/g, '"').replace(/ /, '  ')
        return [{ unitId, words: fates[k] === 'edited' ? `${text} So it says.` : plain }]
      })
      const added = Array.from({ length: fresh }, (_, k) => ({ words: `${'Xyz'.repeat(k + 2)}, 1${k}9${k}.` }))
      const inFile = [...left, ...added]
      const found = compareNotes(exported, isReversed ? inFile.toReversed() : inFile)
      const having = (fate: string) => exported.filter((_, k) => fates[k] === fate)
      const idsOf = (some: readonly { threadId: string }[]) => some.map(({ threadId }) => threadId).sort()
      expect(idsOf(found.edited)).toEqual(idsOf(having('edited')))
      expect(idsOf(found.gone)).toEqual(idsOf(having('deleted')))
      expect(found.added.length).toBe(fresh)
    }),
  )
})
