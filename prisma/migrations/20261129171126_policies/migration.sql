-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "checksBlocking" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Workspace" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "selfApproval" BOOLEAN NOT NULL DEFAULT true,
    "signOffs" INTEGER NOT NULL DEFAULT 1,
    "rejectReason" BOOLEAN NOT NULL DEFAULT true,
    "checksBlocking" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);
