import { dice } from '../../dice'
import { parallel } from '../../parallel'
import type { Bench } from '../bench'
import { type Figure, percentile } from '../figures'

/** Of both texts together. */
const BYTES = 5 * 1024 * 1024
/** About so many. */
const BYTES_OF_PAIR = 228
const [HEALTH_EVERY, UNITS_EVERY] = [20, 50]

/** How long others wait while a long text is imported and a long article exported. */
export async function busy({ server, load, fixture, place }: Bench): Promise<Figure[]> {
  if (!place.isEmbedded) return []
  const { base } = server
  const [first = ''] = fixture.read
  const { source, target } = texts(BYTES)
  const size = Buffer.byteLength(source) + Buffer.byteLength(target)
  const units = { path: `/api/v1/articles/${first}/units?limit=50`, headers: fixture.editor, status: 200 }
  await load.probe(base, [
    { call: { path: '/healthz', status: 200 }, every: HEALTH_EVERY },
    { call: units, every: UNITS_EVERY },
  ])
  let exports = 0
  let imported = false
  const began = performance.now()
  const exporting = async () => {
    while (!imported) {
      await exportTracked(base, fixture.editor, fixture.exported)
      exports++
    }
  }
  const importing = upload(base, fixture.editor, source, target).finally(() => {
    imported = true
  })
  await Promise.all([importing, exporting()])
  const took = performance.now() - began
  const [health = [], pages = []] = await load.stop()
  const figure = (name: string, times: readonly number[], atMost: number): Figure => ({
    ...{ name, is: percentile(times, 0.95), unit: 'ms', limit: { atMost } },
    from: `${times.length} requests, median ${percentile(times, 0.5).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`,
  })
  return [
    figure('/healthz, 95th percentile', health, 50),
    figure('a page of units, 95th percentile', pages, 150),
    {
      name: 'the import',
      is: took / 1000,
      unit: 's',
      from: `of ${(size / 1024 / 1024).toFixed(1)} MB, ${exports} exports meanwhile`,
    },
  ]
}

/** A text with its translation, of so many bytes together, in paragraphs of some sentences. */
function texts(bytes: number): { source: string; target: string } {
  const { source, target, beads } = parallel(dice(5), bytes / BYTES_OF_PAIR)
  const paragraphs = (text: readonly string[], side: 0 | 1) =>
    Array.from({ length: Math.ceil(beads.length / SENTENCES) }, (_, nth) =>
      beads
        .slice(nth * SENTENCES, (nth + 1) * SENTENCES)
        .flatMap((bead) => bead[side].map((at) => text[at] ?? ''))
        .join(' '),
    )
      .filter((paragraph) => paragraph !== '')
      .join('\n\n')
  return { source: paragraphs(source, 0), target: paragraphs(target, 1) }
}

const SENTENCES = 4

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
