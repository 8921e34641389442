-- CreateTable
CREATE TABLE "PurgedArticle" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT,
    "byName" TEXT,
    "seq" INTEGER NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "PurgedArticle_pkey" PRIMARY KEY ("id")
);
