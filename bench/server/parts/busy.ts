import { dice } from '../../dice'
import { ENGLISH, KOREAN, type Language, prose } from '../../prose'
import type { Bench } from '../bench'
import { type Figure, percentile } from '../figures'

/** Of both texts together. */
const BYTES = 5 * 1024 * 1024
const [HEALTH_EVERY, UNITS_EVERY] = [20, 50]

/** How long others wait while a long text is imported and a long article exported. */
export async function busy({ server, load, fixture, place }: Bench): Promise<Figure[]> {
  if (!place.isEmbedded) return []
  const { base } = server
  const [first = ''] = fixture.read
  const [source, target] = [textOf(KOREAN, BYTES / 2), textOf(ENGLISH, BYTES / 2)]
  const units = { path: `/api/v1/articles/${first}/units?limit=50`, headers: fixture.editor, status: 200 }
  await load.probe(base, [
    { call: { path: '/healthz', status: 200 }, every: HEALTH_EVERY },
    { call: units, every: UNITS_EVERY },
  ])
  let exports = 0
  let imported = false
  const began = performance.now()
  const importing = upload(base, fixture.editor, source, target).finally(() => {
    imported = true
  })
  while (!imported) {
    await exportTracked(base, fixture.editor, fixture.exported)
    exports++
  }
  await importing
  const took = performance.now() - began
  const [health = [], pages = []] = await load.stop()
  const figure = (name: string, times: readonly number[], atMost: number): Figure => ({
    ...{ name, is: percentile(times, 0.95), unit: 'ms', limit: { atMost } },
    from: `${times.length} requests, median ${percentile(times, 0.5).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`,
  })
  return [
    figure('/healthz, 95th percentile', health, 50),
    figure('a page of units, 95th percentile', pages, 150),
    { name: 'the import', is: took / 1000, unit: 's', from: `${exports} exports meanwhile` },
  ]
}

/** Paragraphs of about 400 code units. */
function textOf(language: Language, bytes: number): string {
  const throws = dice(5)
  const paragraphs: string[] = []
  for (let size = 0; size < bytes; ) {
    const paragraph = prose(language, throws, 400)
    paragraphs.push(paragraph)
    size += Buffer.byteLength(paragraph) + 2
  }
  return paragraphs.join('\n\n')
}

type Headers = Readonly<Record<string, string>>

export async function upload(base: string, headers: Headers, source: string, target: string): Promise<void> {
  const form = new FormData()
  form.set('source', new File([source], 'source.txt', { type: 'text/plain' }))
  form.set('target', new File([target], 'target.txt', { type: 'text/plain' }))
  form.set('sourceLanguage', 'ko')
  form.set('targetLanguage', 'en')
  form.set('anyway', 'true')
  const answer = await fetch(`${base}/api/v1/articles/import`, { method: 'POST', body: form, headers })
  if (!answer.ok) throw new Error(`the import was answered with ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}

export async function exportTracked(base: string, headers: Headers, id: string): Promise<number> {
  const answer = await fetch(`${base}/api/v1/articles/${id}/export?format=docx&content=tracked`, { headers })
  if (!answer.ok) throw new Error(`the export was answered with ${answer.status}: ${await answer.text()}`)
  return (await answer.arrayBuffer()).byteLength
}
