import type { Fixture } from './fixture'
import type { Load } from './loader'
import type { Place, Where } from './places'
import type { Running } from './running'

/** What a part has: the server runs, and was warmed up by the part before or not at all. */
export type Bench = {
  readonly place: Place
  /** A copy of what was filled, which no server runs on. */
  readonly copy: Where
  readonly server: Running
  readonly load: Load
  readonly fixture: Fixture
  readonly port: number
}
