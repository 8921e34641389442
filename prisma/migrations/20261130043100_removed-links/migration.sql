-- A link that was taken off a gap; kept, so that this can be undone.
ALTER TABLE "GapLink" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
