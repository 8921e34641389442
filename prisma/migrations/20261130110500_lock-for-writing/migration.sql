-- What every write in an article begins with: locks its row until the transaction ends, says which event is to come (see the
-- migration “stamps”), and answers the article with the role that this person has in it. A function, not a join: whoever had to
-- wait for the lock sees what was written meanwhile, the role too, since each statement in it has a snapshot of its own.
CREATE FUNCTION stet_lock(article_id text, user_id text) RETURNS TABLE (article "Article", role "Role")
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  SELECT a.* INTO article FROM "Article" a WHERE a.id = article_id FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT m.role INTO role FROM "Member" m WHERE m."articleId" = article_id AND m."userId" = user_id;
  PERFORM set_config('stet.seq', (article.seq + 1)::text, true);
  RETURN NEXT;
END $$;
