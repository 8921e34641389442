import { stet } from './stet'

/** The process: output of `stet` goes to stdout and stderr, and its result is the exit status. */
const ends: (() => Promise<void>)[] = []
process.exitCode = await stet(process.argv.slice(2), {
  write: (body) => new Promise((resolve) => process.stdout.write(body, () => resolve())),
  warn: (line) => console.error(line),
  read: async () => {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks).toString('utf8')
  },
  atEnd: (work) => ends.push(work),
})
for (const end of ends) await end()
