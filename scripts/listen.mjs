/**
 * Listens on the port, then lets `prepare` create the request handler: if the port is taken, nothing is opened, and it
 * rejects. Requests that come meanwhile wait. A listener attached only afterwards would miss them: they would never be
 * answered, and a readiness check without a time limit would hang.
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
