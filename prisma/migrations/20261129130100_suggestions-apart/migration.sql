-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN     "apart" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Suggestion_groupId_idx" ON "Suggestion"("groupId");
