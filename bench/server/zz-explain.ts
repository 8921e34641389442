import { openPglite } from '@/server/db/pglite'
const db = await openPglite('/tmp/w18/x/pg')
const { rows } = await db.query<any>(`SELECT t.id, t."paragraphId" FROM "Thread" t JOIN "Suggestion" s ON s."threadId"=t.id JOIN "Article" a ON a.id=t."articleId" ORDER BY t.id OFFSET 3000 LIMIT 1`)
const { id, paragraphId } = rows[0]
const arr = (own: string) => `
      SELECT t.id, t."unitId", t."paragraphId", t."start", t."end", t.quote, t.prefix, t.suffix, t."anchorState"::text,
        s.original, s.replacement, s.structure, s.decision::text, s.conflict
      FROM "Thread" t LEFT JOIN "Suggestion" s ON s."threadId" = t.id
      WHERE (t."paragraphId" = ANY(${own}) OR (t."paragraphId" IS NULL AND t.kind = 'suggestion'
  AND t."unitId" = ANY(ARRAY(SELECT "unitId" FROM "Paragraph" WHERE id = ANY(${own}))))) AND t.id > $2
      UNION ALL
      SELECT 'link:' || l.id, NULL, l."paragraphId", l."start", l."end", l.quote, l.prefix, l.suffix,
        l."anchorState"::text, NULL, NULL, NULL, NULL, NULL
      FROM "GapLink" l WHERE l."paragraphId" = ANY(${own}) AND 'link:' || l.id > $2
      ORDER BY id LIMIT $3`
for (const mode of ['auto', 'force_generic_plan'] ) {
await db.exec(`SET plan_cache_mode=${mode}`)
for (const [name, sql, p] of [['thread', arr('ARRAY(SELECT "paragraphId" FROM "Thread" WHERE id = $1)'), id], ['ids', arr('$1::text[]'), `{${paragraphId}}`]] as const) {
  await db.exec(`DEALLOCATE ALL; PREPARE x(${name === 'ids' ? 'text[]' : 'text'}, text, bigint) AS ${sql.replaceAll('$1::text[]', '$1')}`)
  for (let i = 0; i < 7; i++) await db.query(`EXECUTE x('${p}', '', 200)`)
  const t = performance.now()
  for (let i = 0; i < 20; i++) await db.query(`EXECUTE x('${p}', '', 200)`)
  console.log(mode, name, ((performance.now() - t) / 20).toFixed(2), 'ms')
  const e = await db.query<any>(`EXPLAIN (ANALYZE, COSTS OFF) EXECUTE x('${p}', '', 200)`)
  console.log(e.rows.map((r) => r['QUERY PLAN']).join('\n'))
}}
await db.close()
