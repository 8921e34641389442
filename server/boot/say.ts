import 'server-only'

/** Words for whoever starts Stet, beside those of scripts/start.mjs: plain lines, since a person reads them. Faults go to stderr. */
export const say = (line: string): boolean => process.stdout.write(`[stet] ${line}\n`)

export const complain = (lines: string): boolean => process.stderr.write(`${lines.replace(/^/gm, '[stet] ')}\n`)
