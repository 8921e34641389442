-- DropIndex
DROP INDEX "Finding_articleId_fingerprint_key";

-- AlterTable
ALTER TABLE "Finding" DROP COLUMN "fingerprint";

-- CreateIndex
CREATE INDEX "Finding_articleId_idx" ON "Finding"("articleId");
