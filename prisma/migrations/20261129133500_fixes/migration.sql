-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN     "fixed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "fixesId" TEXT;

-- CreateIndex
CREATE INDEX "Suggestion_fixesId_idx" ON "Suggestion"("fixesId");

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_fixesId_fkey" FOREIGN KEY ("fixesId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
