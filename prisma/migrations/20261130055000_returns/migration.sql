-- Reviewed files that come back: what was exported, what was brought, and what a colleague decided in the file.
ALTER TABLE "Thread" ADD COLUMN "returnId" TEXT, ADD COLUMN "returnKey" TEXT;
ALTER TABLE "Suggestion" ADD COLUMN "untracked" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "outside" JSONB;
ALTER TABLE "Comment" ADD COLUMN "returnId" TEXT, ADD COLUMN "returnKey" TEXT;

CREATE TABLE "ExportedText" (
    "articleId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    CONSTRAINT "ExportedText_pkey" PRIMARY KEY ("articleId","seq","content")
);

CREATE TABLE "Return" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "baseSeq" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "resolved" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "authors" JSONB NOT NULL DEFAULT '[]',
    CONSTRAINT "Return_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Return_articleId_idx" ON "Return"("articleId");
CREATE INDEX "Return_userId_idx" ON "Return"("userId");

ALTER TABLE "ExportedText" ADD CONSTRAINT "ExportedText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Return" ADD CONSTRAINT "Return_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Return" ADD CONSTRAINT "Return_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
