import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/** The bare route that the server's reads are held against: built by the same Next, and no part of Stet. */
export default { turbopack: { root }, outputFileTracingRoot: root, poweredByHeader: false }
