-- AlterTable
ALTER TABLE "User" ADD COLUMN     "seenLocale" TEXT,
ADD COLUMN     "seenTimeZone" TEXT;
