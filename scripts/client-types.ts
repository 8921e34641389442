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

/** `npm run client:types` writes the types of examples/client from the OpenAPI document; a test says when it is due. */
export const CLIENT_TYPES = path.join(import.meta.dirname, '../examples/client/stet.d.ts')

export async function clientTypes(): Promise<string> {
  const { default: openapiTS, astToString } = await import('openapi-typescript')
  const types = await openapiTS(openApi() as unknown as OpenAPI3, { defaultNonNullable: false })
  return `/** Written by \`npm run client:types\` from the OpenAPI document of Stet. */\n\n${astToString(types)}`
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(CLIENT_TYPES, await clientTypes())
