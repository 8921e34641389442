-- CreateEnum
CREATE TYPE "GuestPurpose" AS ENUM ('queries', 'proof');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "queryId" TEXT;

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "guestId" TEXT;

-- CreateTable
CREATE TABLE "Guest" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "purpose" "GuestPurpose" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "content" TEXT,
    "series" INTEGER NOT NULL DEFAULT 1,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Query" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "guestId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "soonTold" TIMESTAMPTZ(3),
    "overdueTold" TIMESTAMPTZ(3),

    CONSTRAINT "Query_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Guest_articleId_idx" ON "Guest"("articleId");

-- CreateIndex
CREATE INDEX "Guest_createdById_idx" ON "Guest"("createdById");

-- CreateIndex
CREATE INDEX "Query_threadId_idx" ON "Query"("threadId");

-- CreateIndex
CREATE INDEX "Query_guestId_idx" ON "Query"("guestId");

-- CreateIndex
CREATE INDEX "Query_askedById_idx" ON "Query"("askedById");

-- CreateIndex
CREATE INDEX "Query_dueAt_idx" ON "Query"("dueAt");

-- CreateIndex
CREATE INDEX "Comment_queryId_idx" ON "Comment"("queryId");

-- CreateIndex
CREATE INDEX "Mail_guestId_idx" ON "Mail"("guestId");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "Guest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Query" ADD CONSTRAINT "Query_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Query" ADD CONSTRAINT "Query_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "Guest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Query" ADD CONSTRAINT "Query_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was asked about a thread, and its answers, are seen with it.
CREATE TRIGGER stamp_inserted AFTER INSERT ON "Query" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "Query" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
