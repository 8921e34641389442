-- New entries gather in a short list first: entered together, those of many texts touch a page once. Every search reads the
-- list, hence short.
ALTER INDEX "SearchText_grams" SET (fastupdate = on, gin_pending_list_limit = 256);
