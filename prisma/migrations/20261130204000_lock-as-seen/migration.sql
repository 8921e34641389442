-- The same as “lock-for-writing” for a write that was decided on what was read before its transaction began: locks the article's
-- row, and fails unless this is still what there is, the role of who writes too. It fails as a conflict of transactions does, for
-- it is one: whoever is told begins anew, with the lock.
CREATE FUNCTION stet_lock_as_seen(article_id text, user_id text, seen_seq integer, seen_role "Role") RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM FROM "Article" a WHERE a.id = article_id AND a.seq = seen_seq FOR UPDATE;
  IF NOT FOUND OR seen_role IS DISTINCT FROM (
    SELECT m.role FROM "Member" m WHERE m."articleId" = article_id AND m."userId" = user_id
  ) THEN
    RAISE 'the article has changed since it was read' USING ERRCODE = 'serialization_failure';
  END IF;
  PERFORM set_config('stet.seq', (seen_seq + 1)::text, true);
END $$;
