-- CreateEnum
CREATE TYPE "StyleRuleKind" AS ENUM ('substitution', 'existence', 'occurrence', 'capitalization');

-- CreateEnum
CREATE TYPE "TermStatus" AS ENUM ('proposed', 'confirmed', 'declined');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "checkedWords" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "glossaryVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "styleVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "StyleRule" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "StyleRuleKind" NOT NULL,
    "find" TEXT NOT NULL,
    "instead" TEXT,
    "why" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "matchCase" BOOLEAN NOT NULL DEFAULT false,
    "wholeWords" BOOLEAN NOT NULL DEFAULT true,
    "inflected" BOOLEAN NOT NULL DEFAULT false,
    "regex" BOOLEAN NOT NULL DEFAULT false,
    "except" TEXT,
    "atMost" INTEGER,
    "atLeast" INTEGER,
    "per" TEXT,
    "only" TEXT,
    "severity" "Severity" NOT NULL DEFAULT 'minor',
    "on" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "StyleRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "sourceLanguage" TEXT NOT NULL,
    "targetLanguage" TEXT NOT NULL,
    "domain" TEXT,
    "partOfSpeech" TEXT,
    "forbidden" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "status" "TermStatus" NOT NULL DEFAULT 'confirmed',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Term_sourceLanguage_targetLanguage_source_idx" ON "Term"("sourceLanguage", "targetLanguage", "source");
