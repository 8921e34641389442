-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('read', 'review', 'admin');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "LinkPurpose" ADD VALUE 'invitation';
ALTER TYPE "LinkPurpose" ADD VALUE 'password';

-- AlterTable
ALTER TABLE "AccessToken" ADD COLUMN     "scope" "TokenScope" NOT NULL DEFAULT 'admin';

-- AlterTable
ALTER TABLE "OneTimeLink" ADD COLUMN     "createdById" TEXT,
ADD COLUMN     "data" JSONB,
ADD COLUMN     "userId" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "forgotAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastSignInAt" TIMESTAMPTZ(3),
ADD COLUMN     "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "theme" TEXT,
ADD COLUMN     "timeZone" TEXT;

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE INDEX "OneTimeLink_createdById_idx" ON "OneTimeLink"("createdById");

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
