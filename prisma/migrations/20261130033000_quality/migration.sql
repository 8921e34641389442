-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "translatedBy" TEXT;

-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "words" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "weights" JSONB;


-- How many words a text has. What stands between white space is a word (in Korean, an eojeol), unless it is punctuation alone;
-- Chinese characters and kana, which have no spaces between words, are one each. Reports over a thousand articles add these
-- numbers up without reading a text.

CREATE FUNCTION stet_words(text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS
$$ SELECT count(*)::integer
  FROM regexp_split_to_table(
    regexp_replace($1, '[\u2E80-\u2FDF\u3005-\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]', ' x ', 'g'),
    '[ \t\n\r\u00A0\u3000]+') AS word
  WHERE word ~ '[^!-/:-@\[-`{-~\u00A1-\u00BF\u2000-\u206F\u3001-\u3003\u3008-\u303F\uFF01-\uFF0F\uFF1A-\uFF20]' $$;

CREATE FUNCTION stet_count_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := stet_words(NEW.text);
  RETURN NEW;
END $$;

CREATE TRIGGER count_words BEFORE INSERT OR UPDATE OF text ON "Paragraph" FOR EACH ROW EXECUTE FUNCTION stet_count_words();

UPDATE "Paragraph" SET words = stet_words(text);
