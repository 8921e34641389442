-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "fromUnitId" TEXT,
    "toUnitId" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedAs" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_articleId_idx" ON "Assignment"("articleId");

-- CreateIndex
CREATE INDEX "Assignment_userId_endedAt_idx" ON "Assignment"("userId", "endedAt");

-- CreateIndex
CREATE INDEX "Assignment_fromUnitId_idx" ON "Assignment"("fromUnitId");

-- CreateIndex
CREATE INDEX "Assignment_toUnitId_idx" ON "Assignment"("toUnitId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A range keeps its ends: where the unit at one of them is merged or paired anew and goes, it ends with the unit before.
CREATE FUNCTION stet_keep_assigned() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text;
BEGIN
  IF EXISTS (SELECT 1 FROM "Assignment" WHERE "fromUnitId" = OLD.id OR "toUnitId" = OLD.id) THEN
    SELECT id INTO before FROM "Unit"
    WHERE "articleId" = OLD."articleId" AND position <= OLD.position AND id <> OLD.id ORDER BY position DESC LIMIT 1;
    UPDATE "Assignment" SET "fromUnitId" = before WHERE "fromUnitId" = OLD.id;
    UPDATE "Assignment" SET "toUnitId" = before WHERE "toUnitId" = OLD.id;
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER keep_assigned BEFORE DELETE ON "Unit" FOR EACH ROW EXECUTE FUNCTION stet_keep_assigned();
