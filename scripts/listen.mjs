/**
 * Takes the port, then lets `prepare` make what answers requests: where the port is taken, nothing is opened. Rejects
 * where it is. The requests that come meanwhile wait. Attached only afterwards, the listener would miss them: they would
 * never be answered, and who asks for readiness without a time limit would ask only once.
 */
export async function listenThenPrepare(server, { port, hostname }, prepare) {
  let resolve = () => {}
  const handler = new Promise((answer) => {
    resolve = answer
  })
  server.on('request', async (request, response) => (await handler)(request, response))
  await new Promise((listening, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      listening()
    })
  })
  resolve(await prepare())
}
