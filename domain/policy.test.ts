import { describe, expect, it, test } from 'vitest'
import { ArticleStatus, Role } from './contract/names'
import { ACTIONS, type Action, type ActorOnArticle, abilities, can } from './policy'

/**
 * Who may do what, written out. A column for each role, none last, as a member who is no admin and as an admin;
 * `+` may, `-` may not, `L` may, but not while the article is approved.
 */
const TABLE = `
                  viewer translator reviewer editor none | admin who is: viewer translator reviewer editor no-member
read              +      +          +        +      -                    +      +          +        +      +
export            +      +          +        +      -                    +      +          +        +      +
comment           -      +          +        +      -                    -      +          +        +      -
resolve-thread    -      +          +        +      -                    -      +          +        +      -
suggest           -      L          L        L      -                    -      L          L        L      -
rebase            -      L          L        L      -                    -      L          L        L      -
mark-issue        -      -          +        +      -                    -      -          +        +      -
mark-gap          -      -          L        L      -                    -      -          L        L      -
sign-off          -      -          +        +      -                    -      -          +        +      -
revoke-sign-off   -      -          L        L      -                    -      -          L        L      -
judge-finding     -      -          +        +      -                    -      -          +        +      -
decide            -      -          -        L      -                    -      -          -        L      -
resolve-gap       -      -          -        L      -                    -      -          -        L      -
align             -      -          -        L      -                    -      -          -        L      -
update-source     -      -          -        L      -                    -      -          -        L      -
edit-article      -      -          -        +      -                    -      -          -        +      -
manage-members    -      -          -        +      -                    +      +          +        +      +
assign            -      -          -        +      -                    -      -          -        +      -
ask               -      -          +        +      -                    -      -          +        +      -
transition        -      -          -        +      -                    -      -          -        +      -
delete            -      -          -        +      -                    +      +          +        +      +
restore           -      -          -        +      -                    +      +          +        +      +
purge             -      -          -        -      -                    +      +          +        +      +`

const ROLES: readonly (Role | null)[] = [...Role.options, null]
const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))

const verdictOf = (sign: string, status: ArticleStatus) =>
  sign === '-' ? 'forbidden' : sign === 'L' && status === 'approved' ? 'locked' : 'yes'

const cells = rows.flatMap(([action, ...signs]) =>
  signs.map((sign, k) => ({
    action: action as Action,
    sign,
    standing: { role: ROLES[k % ROLES.length] ?? null, admin: k >= ROLES.length },
  })),
)

it('has a row for every action, and a cell for every role', () => {
  expect(rows.map(([action]) => action)).toEqual([...ACTIONS])
  expect(cells).toHaveLength(ACTIONS.length * 10)
})

describe.each(ArticleStatus.options)('in an article that is %s', (status) => {
  test.each(cells)('$action by $standing: $sign', ({ action, sign, standing }) => {
    const here: ActorOnArticle = { ...standing, status }
    expect(can(action, here)).toBe(verdictOf(sign, status))
    expect(abilities(here).includes(action)).toBe(verdictOf(sign, status) === 'yes')
  })
})

it('a role may do whatever the one below it may', () => {
  for (const status of ArticleStatus.options)
    for (const [k, role] of Role.options.entries()) {
      const below = Role.options[k - 1]
      const own = abilities({ role, admin: false, status })
      if (below) expect(own).toEqual(expect.arrayContaining(abilities({ role: below, admin: false, status })))
    }
})

it('abilities come in the order of the actions', () => {
  expect(abilities({ role: 'editor', admin: true, status: 'draft' })).toEqual([...ACTIONS])
  expect(abilities({ role: null, admin: true, status: 'approved' })).toEqual([
    'read',
    'export',
    'manage-members',
    'delete',
    'restore',
    'purge',
  ])
  expect(abilities({ role: null, admin: false, status: 'draft' })).toEqual([])
})
