-- Whose words a proposed term is: it goes with that article.
ALTER TABLE "Term" ADD COLUMN "articleId" TEXT;

CREATE INDEX "Term_articleId_idx" ON "Term"("articleId");

ALTER TABLE "Term" ADD CONSTRAINT "Term_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The order in which the glossary is read, whatever the case of the first letter and the collation of the database.
CREATE INDEX "Term_in_order" ON "Term"(lower("source") COLLATE "C", "id");
