import { expect, it } from 'vitest'
import { chooseFindings, type Filter, findingsChosen, NO_FILTER } from './filter'

it.each(['all', 'none', 'number'] as const)('%s of the findings', (chosen) =>
  expect(findingsChosen(chooseFindings({ ...NO_FILTER, check: ['name'] }, chosen))).toBe(chosen),
)

it.each<[Partial<Filter>, ReturnType<typeof findingsChosen>]>([
  [{ kind: ['gap'] }, 'none'],
  [{ kind: ['gap', 'finding'] }, null],
  [{ check: ['name', 'number'] }, null],
  [{ kind: ['finding'], check: ['name'] }, 'name'],
])('%j says %s', (over, chosen) => expect(findingsChosen({ ...NO_FILTER, ...over })).toBe(chosen))
