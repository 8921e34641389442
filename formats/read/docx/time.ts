import type { Provenance } from '../reading'
import type { XmlElement } from '../xml'

/**
 * Who and when, as a revision or a comment says. `w:date` is local time whatever zone it names ([MS-DOCX] 2.5.1), so the
 * true one (`w16du:dateUtc`) comes first. Programs that keep no time write none, or an impossible one.
 */
export function madeOf({ attributes }: XmlElement, dateUtc = attributes['w16du:dateUtc']): Provenance {
  const at = timeOf(dateUtc) ?? timeOf(attributes['w:date'])
  return { author: (attributes['w:author'] ?? '').normalize('NFC').trim(), ...(at !== undefined && { at }) }
}

export function timeOf(date: string | undefined): string | undefined {
  const [, day, time, zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(date?.trim() ?? '') ?? []
  const at = new Date(`${day}T${time}${zone}`)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < EARLIEST ? undefined : at.toISOString()
}

/** Before that nobody tracked changes. */
const EARLIEST = 1980
