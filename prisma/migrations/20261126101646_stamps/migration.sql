-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Visit" (
    "articleId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("articleId","userId")
);

-- CreateIndex
CREATE INDEX "Visit_userId_idx" ON "Visit"("userId");

-- CreateIndex
CREATE INDEX "Thread_articleId_seq_idx" ON "Thread"("articleId", "seq");

-- CreateIndex
CREATE INDEX "Unit_articleId_seq_idx" ON "Unit"("articleId", "seq");

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Every write in an article says which event it will be: set_config('stet.seq', …) for its transaction. What it changes is
-- stamped with that number, so that one can ask what has changed since an event, whatever statement changed it.

CREATE FUNCTION stet_seq() RETURNS integer LANGUAGE sql STABLE AS
$$ SELECT NULLIF(current_setting('stet.seq', true), '')::integer $$;

CREATE FUNCTION stet_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.seq := COALESCE(stet_seq(), NEW.seq);
  RETURN NEW;
END $$;

CREATE FUNCTION stet_stamp_threads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" SET seq = stet_seq() WHERE id IN (SELECT "threadId" FROM changed) AND seq <> stet_seq();
  RETURN NULL;
END $$;

CREATE FUNCTION stet_stamp_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Unit" SET seq = stet_seq() WHERE id IN (SELECT "unitId" FROM changed) AND seq <> stet_seq();
  RETURN NULL;
END $$;

CREATE FUNCTION stet_stamp_units_between() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Unit" SET seq = stet_seq()
  WHERE id IN (SELECT "unitId" FROM before UNION SELECT "unitId" FROM changed) AND seq <> stet_seq();
  RETURN NULL;
END $$;

CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON "Thread" FOR EACH ROW EXECUTE FUNCTION stet_stamp();

CREATE TRIGGER stamp_new BEFORE INSERT ON "Unit" FOR EACH ROW EXECUTE FUNCTION stet_stamp();
-- That others come or go before it changes nothing in a unit.
CREATE TRIGGER stamp_changed BEFORE UPDATE ON "Unit" FOR EACH ROW
WHEN ((OLD.excluded, OLD."excludedAs", OLD.method, OLD.score, OLD.revision)
  IS DISTINCT FROM (NEW.excluded, NEW."excludedAs", NEW.method, NEW.score, NEW.revision))
EXECUTE FUNCTION stet_stamp();

CREATE TRIGGER stamp_inserted AFTER INSERT ON "Suggestion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "Suggestion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_inserted AFTER INSERT ON "Issue" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "Issue" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_inserted AFTER INSERT ON "Gap" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "Gap" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_inserted AFTER INSERT ON "GapLink" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "GapLink" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_inserted AFTER INSERT ON "Comment" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "Comment" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_threads();

CREATE TRIGGER stamp_inserted AFTER INSERT ON "SignOff" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_units();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "SignOff" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_units();
CREATE TRIGGER stamp_deleted AFTER DELETE ON "SignOff" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_units();
CREATE TRIGGER stamp_inserted AFTER INSERT ON "Paragraph" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_units();
CREATE TRIGGER stamp_updated AFTER UPDATE ON "Paragraph" REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stet_stamp_units_between();
