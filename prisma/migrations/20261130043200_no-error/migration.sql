-- An issue that was resolved because it is none: it is no error of the translation.
ALTER TABLE "Issue" ADD COLUMN "noError" BOOLEAN NOT NULL DEFAULT false;
