-- The hint about certainty within an article is off unless somebody switches it on: articles that exist begin as new ones do.
UPDATE "Article" SET "checksOff" = array_append("checksOff", 'hedge-repeated') WHERE NOT 'hedge-repeated' = ANY("checksOff");
