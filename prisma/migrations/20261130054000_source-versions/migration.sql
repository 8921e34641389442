-- A unit says that its source is another since an event, until it is signed off.
ALTER TABLE "Unit" ADD COLUMN "sourceSeq" INTEGER;
