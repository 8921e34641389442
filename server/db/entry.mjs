// The first file of the database's thread, where it isn't built (scripts/setup.mjs): Node loads the TypeScript through tsx.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
