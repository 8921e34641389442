-- CreateEnum
CREATE TYPE "SearchedKind" AS ENUM ('paragraph', 'comment', 'suggestion', 'finding');

-- CreateTable
CREATE TABLE "SearchText" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "kind" "SearchedKind" NOT NULL,
    "authorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchText_articleId_idx" ON "SearchText"("articleId");

-- CreateIndex
CREATE INDEX "SearchText_at_id_idx" ON "SearchText"("at" DESC, "id");

-- AddForeignKey
ALTER TABLE "SearchText" ADD CONSTRAINT "SearchText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The parts of the words of a text: from every character three on, or as many as are left of its word. Two letters that a
-- word holds, or one, are the beginning of one of its parts, and a tsquery finds beginnings ('신항':*). The text is as
-- domain/search.ts writes it, with a space around each word.
CREATE FUNCTION stet_grams(form text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
  SELECT array_to_tsvector(array_agg(split_part(x || y || z, ' ', 1)))
  FROM string_to_array(form || '  ', NULL) a, unnest(a, a[2:], a[3:]) AS u(x, y, z) WHERE x <> ' '
$$;

-- Without a list of pending entries, which every search would have to go through.
CREATE INDEX "SearchText_grams" ON "SearchText" USING gin (stet_grams(text)) WITH (fastupdate = off);

-- Nothing is planned by statistics about parts of words, and they would take seconds to make.
ALTER INDEX "SearchText_grams" ALTER COLUMN 1 SET STATISTICS 0;
