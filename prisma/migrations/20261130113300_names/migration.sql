-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "names" INTEGER NOT NULL DEFAULT 0;


-- What an article shows is a function of its last event, but for what changes without one: the names of people, and of people in
-- mentions, when somebody is renamed or erased. Each such change is counted here, in the same transaction, whatever statement made
-- it; so what is kept of an article's pages is right as long as event and count are what they were.

CREATE FUNCTION stet_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Workspace" (id, names) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET names = "Workspace".names + 1;
  RETURN NULL;
END $$;

CREATE TRIGGER renamed AFTER UPDATE OF name ON "User" FOR EACH ROW
WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION stet_renamed();

CREATE TRIGGER renamed AFTER UPDATE OF name, kind, email ON "Guest" FOR EACH ROW
WHEN ((OLD.name, OLD.kind, OLD.email) IS DISTINCT FROM (NEW.name, NEW.kind, NEW.email)) EXECUTE FUNCTION stet_renamed();

CREATE TRIGGER rewritten AFTER UPDATE OF body ON "Comment" FOR EACH ROW
WHEN (stet_seq() IS NULL AND OLD.body IS DISTINCT FROM NEW.body) EXECUTE FUNCTION stet_renamed();
