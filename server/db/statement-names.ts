import 'server-only'

/**
 * Statements that are sent again and again have a name, under which each connection keeps them parsed and, where their
 * parameters make no difference, planned: to plan one takes longer than to carry it out. What is named stays in the memory of
 * every connection, so only so many are; a statement has no name before it has been seen some times.
 */
const MOST = 200
const OFTEN = 5
/** Statements counted at once: beyond that, counting begins anew. */
const COUNTED = 2_000
const UNNAMED = ''

export function newStatementNames(): (sql: string) => string {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined || names.size === MOST) return known ?? UNNAMED
    const times = (seen.get(sql) ?? 0) + 1
    if (times < OFTEN) {
      if (seen.size === COUNTED) seen.clear()
      seen.set(sql, times)
      return UNNAMED
    }
    seen.delete(sql)
    const name = `stet_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
