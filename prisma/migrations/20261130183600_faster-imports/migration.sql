-- An import of 5,000 pairs spent a quarter of its time in the database counting words: two expressions over the whole text say
-- what one over the text and one over each of its words did. A word is a Chinese character or kana, or whatever stands between these
-- and white space, unless it is punctuation alone.

CREATE OR REPLACE FUNCTION stet_words(text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS
$$ SELECT regexp_count($1, '[\u2E80-\u2FDF\u3005-\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]')
  + regexp_count($1, '[^ \t\n\r\u00A0\u3000\u2E80-\u2FDF\u3005-\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF!-/:-@\[-`{-~\u00A1-\u00BF\u2000-\u206F\u3001-\u3003\u3008-\u303F\uFF01-\uFF0F\uFF1A-\uFF20][^ \t\n\r\u00A0\u3000\u2E80-\u2FDF\u3005-\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]*') $$;

-- What no event is about is stamped with none: a long article comes in many statements before its first event.

CREATE OR REPLACE FUNCTION stet_stamp_threads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF stet_seq() IS NULL THEN RETURN NULL; END IF;
  UPDATE "Thread" SET seq = stet_seq() WHERE id IN (SELECT "threadId" FROM changed) AND seq <> stet_seq();
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION stet_stamp_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF stet_seq() IS NULL THEN RETURN NULL; END IF;
  UPDATE "Unit" SET seq = stet_seq() WHERE id IN (SELECT "unitId" FROM changed) AND seq <> stet_seq();
  RETURN NULL;
END $$;
