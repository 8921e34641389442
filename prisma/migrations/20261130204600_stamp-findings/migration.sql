-- A thread says which finding it was made of, until the finding is opened again: that changes the thread too.

CREATE FUNCTION stet_stamp_promoted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" SET seq = stet_seq() WHERE id IN (OLD."threadId", NEW."threadId") AND seq <> stet_seq();
  RETURN NULL;
END $$;

CREATE TRIGGER stamp_promoted AFTER UPDATE ON "Finding" FOR EACH ROW
WHEN (OLD."threadId" IS DISTINCT FROM NEW."threadId")
EXECUTE FUNCTION stet_stamp_promoted();
