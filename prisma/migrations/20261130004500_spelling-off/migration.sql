-- The check of spelling is off unless somebody switches it on: articles that exist begin as new ones do.
UPDATE "Article" SET "checksOff" = array_append("checksOff", 'spelling') WHERE NOT 'spelling' = ANY("checksOff");
