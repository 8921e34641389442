-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "ParagraphVersion" ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "step" INTEGER NOT NULL DEFAULT 0;
