import { expect, test } from 'vitest'
import { z } from 'zod'
import { ArticleDocument, DOCUMENT_SCHEMA } from '@/domain/contract/document'
import { answer } from './door'

test('the JSON Schema of an article’s document is there for everybody, made of the shapes of the API', async () => {
  const response = await answer(new Request(`http://127.0.0.1:3000${DOCUMENT_SCHEMA}`))
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/schema+json'])
  const text = await response.text()
  const schema = z
    .object({
      $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
      $id: z.literal(DOCUMENT_SCHEMA),
      $defs: z.record(z.string(), z.unknown()),
      required: z.array(z.string()),
    })
    .parse(JSON.parse(text))
  const { seal: _, ...always } = ArticleDocument.shape
  expect(schema.required.sort()).toEqual(Object.keys(always).sort())
  const named = [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !(name in schema.$defs))).toEqual([])
  for (const shape of ['Article', 'Unit', 'Paragraph', 'Thread', 'Version', 'Event', 'Annotation'])
    expect(schema.$defs).toHaveProperty(shape)
})
