import fs from 'node:fs'

export const dynamic = 'force-dynamic'

const folder = process.env.BARE_ANSWERS

/** What Stet answered, by the names of the files in the folder: read once, when the server starts. */
const kept = new Map(
  folder === undefined ? [] : fs.readdirSync(folder).map((name) => [name, fs.readFileSync(`${folder}/${name}`)]),
)

export function GET(request) {
  const bytes = kept.get(new URL(request.url).searchParams.get('of') ?? '')
  return new Response(bytes, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
}
