-- DropIndex
DROP INDEX "Paragraph_articleId_idx";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "titlesByHand" "Side"[] DEFAULT ARRAY[]::"Side"[];

-- CreateIndex
CREATE INDEX "Paragraph_articleId_kind_idx" ON "Paragraph"("articleId", "kind");


-- A title that reads as a paragraph of its side read when it was imported, or as the headline reads now, was set by nobody:
-- it follows the headline from now on. Compared without the signs of Markdown and white space.

CREATE FUNCTION stet_bare(text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT left(regexp_replace(regexp_replace($1, '\]\([^)]*\)', '', 'g'), '[]*_`~\\[[:space:]]', '', 'g'), 400) $$;

CREATE TEMP TABLE stet_titles AS
SELECT a.id, s.side, t.title, h.text AS headline,
  t.title = '' OR stet_bare(t.title) = stet_bare(h.text) OR EXISTS (
    SELECT 1 FROM "Paragraph" p JOIN "ParagraphVersion" v ON v."paragraphId" = p.id AND v.version = 1
    WHERE p."articleId" = a.id AND p.side = s.side AND p.imported AND stet_bare(v.insert) = stet_bare(t.title)
  ) AS follows
FROM "Article" a
  CROSS JOIN unnest(enum_range(NULL::"Side")) AS s(side)
  CROSS JOIN LATERAL (SELECT CASE s.side WHEN 'source' THEN a."titleSource" ELSE a."titleTarget" END AS title) t
  LEFT JOIN LATERAL (
    SELECT p.text FROM "Paragraph" p JOIN "Unit" u ON u.id = p."unitId"
    WHERE p."articleId" = a.id AND p.side = s.side AND p.kind = 'heading' AND p."removedAt" IS NULL
      AND NOT u.excluded AND btrim(p.text) <> ''
    ORDER BY coalesce(p.level, 1), u.position, p.position LIMIT 1
  ) h ON true;

UPDATE "Article" a SET "titlesByHand" = ARRAY(
  SELECT t.side FROM stet_titles t WHERE t.id = a.id AND t.follows IS NOT TRUE ORDER BY t.side
);

-- Where the headline has been corrected since: its words as they are now.
UPDATE stet_titles SET title = left(btrim(regexp_replace(
  regexp_replace(regexp_replace(coalesce(headline, ''), '\]\([^)]*\)', '', 'g'), '[]*`\\[]', '', 'g'), '\s+', ' ', 'g')), 500)
WHERE follows AND stet_bare(title) IS DISTINCT FROM stet_bare(coalesce(headline, ''));

UPDATE "Article" a SET "titleSource" = s.title, "titleTarget" = t.title
FROM stet_titles s, stet_titles t
WHERE s.id = a.id AND s.side = 'source' AND t.id = a.id AND t.side = 'target';

DROP TABLE stet_titles;
DROP FUNCTION stet_bare(text);
