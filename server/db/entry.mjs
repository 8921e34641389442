// The first file of the database's thread: Node loads the TypeScript from here through tsx, as the command line does.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
