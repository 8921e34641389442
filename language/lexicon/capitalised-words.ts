import { anyOf } from './word-list'

/**
 * English words of four letters or more that are written with a capital but aren't names. Written for Stet from general
 * knowledge.
 */

/** At the start of a sentence. */
const OPENING = `
About, After, Also, Although, Another, Because, Before, Both, Each, Even, First, From, Here, However, Into, Last,
Less, Many, More, Most, Next, Only, Other, Over, Second, Since, Some, Such, Than, That, The, Their, Then, There,
These, They, Third, This, Those, Under, What, When, Where, Which, While, With
`

const CALENDAR = `
April, August, December, February, Friday, January, July, June, March, Monday, November, October, Saturday, September,
Sunday, Thursday, Tuesday, Wednesday
`

/** Before or within a name. */
const TITLES = `
General, Minister, President, Prime, Senator, Street, University
`

export const CAPITALISED = new RegExp(`^(?:${[OPENING, CALENDAR, TITLES].map(anyOf).join('|')})$`)
