import 'server-only'
import { processState } from '../process-state'
import { answer } from './door'
import { type Serve, serveBy } from './node-http'

/** Read by scripts/start.mjs, which serves the API through it as soon as it is there. */
const state = processState('api', (): { serve?: Serve } => ({}))

/** The door without what Next does around a request, which takes longer than most answers ([5](../../docs/decisions/5-custom-server.md)). */
export function offerDirectly() {
  state.serve = serveBy(answer)
}
