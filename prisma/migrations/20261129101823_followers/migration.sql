-- AlterTable
ALTER TABLE "Article" DROP COLUMN "checkingUntil";

-- CreateTable
CREATE TABLE "Follower" (
    "name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "FollowerCursor" (
    "follower" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "holder" TEXT,
    "heldUntil" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),

    CONSTRAINT "FollowerCursor_pkey" PRIMARY KEY ("follower","articleId")
);

-- CreateIndex
CREATE INDEX "FollowerCursor_articleId_idx" ON "FollowerCursor"("articleId");

-- AddForeignKey
ALTER TABLE "FollowerCursor" ADD CONSTRAINT "FollowerCursor_follower_fkey" FOREIGN KEY ("follower") REFERENCES "Follower"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowerCursor" ADD CONSTRAINT "FollowerCursor_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
