import type { Provenance } from '../reading'
import type { XmlElement } from '../xml'

/**
 * Author and time of a revision or a comment. `w:date` is local time whatever zone it names ([MS-DOCX] 2.5.1), so the UTC
 * time (`w16du:dateUtc`) is preferred. Programs that keep no time write none, or an impossible one.
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

/** Tracked changes didn't exist before. */
const EARLIEST = 1980
