-- CreateIndex
CREATE INDEX "Finding_threadId_idx" ON "Finding"("threadId");
