/**
 * What `npm audit --json` reported, an entry for each advisory: packages that only depend on such a one name it instead of an
 * advisory. Null where it is no report: the registry couldn't be asked.
 */
export function advisoriesIn(report) {
  if (report?.auditReportVersion !== 2 || typeof report.vulnerabilities !== 'object') return null
  const found = new Map()
  for (const { via } of Object.values(report.vulnerabilities))
    for (const one of via)
      if (typeof one === 'object') {
        const id = /GHSA(?:-[\w]{4}){3}/.exec(one.url ?? '')?.[0] ?? String(one.source)
        found.set(id, { id, name: one.name, severity: one.severity, title: one.title })
      }
  return [...found.values()]
}

/** What is wrong with the written exceptions themselves: a line for each. */
export function faultsOf(exceptions) {
  return exceptions.flatMap(({ id, why, since, until }, at) => {
    const name = `exception ${at + 1} (${id ?? 'without an id'})`
    return [
      ...(typeof id === 'string' && id !== '' ? [] : [`${name}: needs an id`]),
      ...(typeof why === 'string' && why.trim() !== '' ? [] : [`${name}: needs a why`]),
      ...[
        ['since', since],
        ['until', until],
      ].flatMap(([what, day]) =>
        /^\d{4}-\d\d-\d\d$/.test(day ?? '') ? [] : [`${name}: ${what} must be a day, as 2027-03-31`],
      ),
    ]
  })
}

/** In days: how long a vulnerability may be excepted, at most. docs/SECURITY.md promises it. */
export const LONGEST = { critical: 7, high: 30, moderate: 90, low: 180 }

/** `today`: as 2026-11-30. `failures`: what must be mended. `notes`: what is excepted today, and exceptions that nothing needs any more. */
export function judge(advisories, exceptions, today) {
  const excepted = new Map(exceptions.map((one) => [one.id, one]))
  const [failures, notes] = [[], []]
  for (const { id, name, severity, title } of advisories) {
    const exception = excepted.get(id)
    const what = `${id} ${name} (${severity}): ${title}`
    if (!exception) failures.push(what)
    else if (daysFrom(exception.since, exception.until) > (LONGEST[severity] ?? LONGEST.critical))
      failures.push(`${what}; its exception is for more than ${LONGEST[severity] ?? LONGEST.critical} days`)
    else if (exception.until < today) failures.push(`${what}; its exception ended on ${exception.until}`)
    else notes.push(`${what}; excepted until ${exception.until}: ${exception.why}`)
  }
  const ids = new Set(advisories.map(({ id }) => id))
  for (const { id } of exceptions)
    if (!ids.has(id)) notes.push(`${id}: nothing reports it any more; remove the exception`)
  return { failures, notes }
}

const daysFrom = (since, until) => (Date.parse(until) - Date.parse(since)) / 86_400_000
