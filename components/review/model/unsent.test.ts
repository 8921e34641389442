import { expect, test } from 'vitest'
import { type DraftPlace, newDraft } from './draft'
import { unsentIn } from './unsent'

const place: DraftPlace = {
  paragraphId: 'p',
  unitId: 'u',
  side: 'target',
  version: 1,
  range: { start: 0, end: 4 },
  quote: 'port',
}

test.each([
  [
    'a suggestion with its reason, not its category',
    {
      id: 'd',
      draft: newDraft('d', 'suggestion', place),
      typed: { replacement: 'harbour', reason: 'Style.', category: 'x' },
    },
    [{ id: 'd', kind: 'suggestion', quote: 'port', words: 'harbour\n\nStyle.' }],
  ],
  [
    'a draft as it was opened',
    { id: 'd', draft: newDraft('d', 'suggestion', place), typed: { replacement: 'port' } },
    [],
  ],
  [
    'a paragraph written anew',
    {
      id: 'r',
      passage: { kind: 'rewrite', id: 'r', unitId: 'u', paragraphId: 'p', version: 1, base: 'The port.' },
      typed: { text: 'The harbour.' },
    },
    [{ id: 'r', kind: 'rewrite', words: 'The harbour.' }],
  ],
  ['a reply', { id: 't', typed: { reply: 'Yes.' } }, [{ id: 't', kind: 'card', words: 'Yes.' }]],
  ['an emptied field', { id: 't', typed: { reply: ' ' } }, []],
] as const)('the words of %s', (_, begun, unsent) => expect(unsentIn([begun])).toEqual(unsent))
