-- Thousands of words end alike, and few of those begin with the same letter too. A slip in the first letter is looked for by
-- what it may have been.
DROP INDEX register_vocabulary_reversed;
CREATE INDEX register_vocabulary_ends ON register_vocabulary ((left(word, 1) || reverse(word))) INCLUDE (word);
