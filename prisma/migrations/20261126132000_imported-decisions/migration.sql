-- AlterTable
ALTER TABLE "ParagraphVersion" ADD COLUMN     "importedName" TEXT;

-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN     "importedName" TEXT;
