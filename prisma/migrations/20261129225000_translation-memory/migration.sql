-- CreateTable
CREATE TABLE "TranslationMemory" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "importedById" TEXT,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entryCount" INTEGER,

    CONSTRAINT "TranslationMemory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemoryEntry" (
    "id" TEXT NOT NULL,
    "articleId" TEXT,
    "unitId" TEXT,
    "memoryId" TEXT,
    "sourceLanguage" TEXT NOT NULL,
    "targetLanguage" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "bands" INTEGER[],

    CONSTRAINT "MemoryEntry_pkey" PRIMARY KEY ("id"),
    -- It is of an article or of an imported memory.
    CONSTRAINT "MemoryEntry_origin" CHECK (("articleId" IS NULL) <> ("memoryId" IS NULL) AND ("articleId" IS NULL) = ("unitId" IS NULL))
);

-- CreateIndex
CREATE INDEX "TranslationMemory_importedById_idx" ON "TranslationMemory"("importedById");

-- CreateIndex
CREATE INDEX "MemoryEntry_articleId_idx" ON "MemoryEntry"("articleId");

-- CreateIndex
CREATE INDEX "MemoryEntry_memoryId_idx" ON "MemoryEntry"("memoryId");

-- CreateIndex
CREATE INDEX "MemoryEntry_bands_idx" ON "MemoryEntry" USING GIN ("bands");

-- AddForeignKey
ALTER TABLE "TranslationMemory" ADD CONSTRAINT "TranslationMemory_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryEntry" ADD CONSTRAINT "MemoryEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryEntry" ADD CONSTRAINT "MemoryEntry_memoryId_fkey" FOREIGN KEY ("memoryId") REFERENCES "TranslationMemory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing is planned by statistics about bands.
ALTER TABLE "MemoryEntry" ALTER COLUMN "bands" SET STATISTICS 0;
