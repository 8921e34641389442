-- Locks an article for a write without keeping others from referring to it: FOR UPDATE is for whoever deletes a row or changes its
-- key, and makes every INSERT wait that refers to it. So what told people of a write waited for the next one, and where it had
-- locked a person before, as the mail to them does, the next one waited for it, too, until the database ended one of them.
CREATE OR REPLACE FUNCTION stet_lock(article_id text, user_id text) RETURNS TABLE (article "Article", role "Role")
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  SELECT a.* INTO article FROM "Article" a WHERE a.id = article_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT m.role INTO role FROM "Member" m WHERE m."articleId" = article_id AND m."userId" = user_id;
  PERFORM set_config('stet.seq', (article.seq + 1)::text, true);
  RETURN NEXT;
END $$;

CREATE OR REPLACE FUNCTION stet_lock_as_seen(article_id text, user_id text, seen_seq integer, seen_role "Role") RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM FROM "Article" a WHERE a.id = article_id AND a.seq = seen_seq FOR NO KEY UPDATE;
  IF NOT FOUND OR seen_role IS DISTINCT FROM (
    SELECT m.role FROM "Member" m WHERE m."articleId" = article_id AND m."userId" = user_id
  ) THEN
    RAISE 'the article has changed since it was read' USING ERRCODE = 'serialization_failure';
  END IF;
  PERFORM set_config('stet.seq', (seen_seq + 1)::text, true);
END $$;
