-- The accepted suggestion that fixed a gap, chosen by a person or made for it.
ALTER TABLE "Gap" ADD COLUMN "fixedById" TEXT;
ALTER TABLE "Gap" ADD CONSTRAINT "Gap_fixedById_fkey" FOREIGN KEY ("fixedById") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Gap_fixedById_idx" ON "Gap"("fixedById");

UPDATE "Gap" g SET "fixedById" = s."threadId"
FROM "Suggestion" s
WHERE s."fixesId" = g."threadId" AND s.fixed AND s.decision = 'accepted' AND g.resolution = 'fixed';

-- Links at which the words of a gap go on: it spans several paragraphs.
ALTER TABLE "GapLink" ADD COLUMN "continues" BOOLEAN NOT NULL DEFAULT false;
