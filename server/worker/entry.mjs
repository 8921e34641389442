// The worker’s first file: Node reads the TypeScript behind it through tsx, as the command line does.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
