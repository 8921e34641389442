-- DropForeignKey
ALTER TABLE "Finding" DROP CONSTRAINT "Finding_unitId_fkey";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "checkedBy" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "checkedSeq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "checkingUntil" TIMESTAMPTZ(3),
ADD COLUMN     "checksOff" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "date" TEXT,
ADD COLUMN     "glossary" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "textSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Finding" DROP COLUMN "side",
DROP COLUMN "unitId",
ADD COLUMN     "confidence" DOUBLE PRECISION NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "checkedAs" TEXT;


-- What is there already has not been looked at.
UPDATE "Article" SET "textSeq" = "seq";
