import type { Finding } from '@/domain/contract/findings'
import type { FindingsReport } from '../review'
import { type Cell, csvRecord } from './csv'

const COLUMNS =
  'unit side finding check severity confidence words message expected counterpart status reason judged_by thread'

/** A record for each finding of the automatic checks, in the given order. */
export async function* writeFindings({ numbers, findings }: FindingsReport): AsyncGenerator<string> {
  yield csvRecord(COLUMNS.split(' '))
  for await (const finding of findings) {
    const number = numbers.get(finding.unitId)
    if (number !== undefined) yield csvRecord(cells(number, finding))
  }
}

function cells(unit: number, finding: Finding): Cell[] {
  const { side, id, check, severity, confidence, quote, message, expected, counterpart } = finding
  return [
    ...[unit, side, id, check, severity, Math.round(confidence * 100) / 100, quote, message, expected],
    ...[counterpart?.quote, finding.status, finding.reason, finding.judgedBy?.name, finding.threadId],
  ]
}
