// The worker’s first file: Node loads the TypeScript from here through tsx, as the command line does.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
