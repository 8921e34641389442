// The first file of the process that prepares the database, where it isn't built: Node loads the TypeScript through tsx.
import { register } from 'tsx/esm/api'

register()
await import('./preparing.ts')
