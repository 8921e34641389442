import fs from 'node:fs'
import { register } from 'node:module'
import path from 'node:path'
import type { OpenAPI3 } from 'openapi-typescript'
import { openApi } from '../server/api/openapi'

// It prints with TypeScript's own printer, which can't be called any more since version 7: it is given an older one.
register(
  `data:text/javascript,${encodeURIComponent(`export const resolve = (name, from, next) =>
    next(name === 'typescript' && from.parentURL?.includes('/openapi-typescript/') ? '@ts-morph/common/dist/typescript.js' : name, from)`)}`,
)

/** `npm run client:types`: where examples/client/tsconfig.json finds the types, which aren’t kept in the repository. */
const FILE = path.join(import.meta.dirname, '../generated/client/stet.d.ts')

/** Writes the types of the example client, of the OpenAPI document as it is. */
export async function writeClientTypes(): Promise<void> {
  const { default: openapiTS, astToString } = await import('openapi-typescript')
  const types = await openapiTS(openApi() as unknown as OpenAPI3, { defaultNonNullable: false })
  fs.mkdirSync(path.dirname(FILE), { recursive: true })
  fs.writeFileSync(FILE, astToString(types))
}

if (process.argv[1] === import.meta.filename) await writeClientTypes()
