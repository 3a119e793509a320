-- The words of all register files together, to look for what a typing error stands for in one index instead of one a file.
-- A word may outlive its files: how many entries have it is for register_word to say.
CREATE TABLE register_vocabulary (
    word text COLLATE "C" PRIMARY KEY
);
DROP INDEX register_word_trigrams;
INSERT INTO register_vocabulary SELECT DISTINCT word FROM register_word;
CREATE INDEX register_vocabulary_trigrams ON register_vocabulary USING gin (word gin_trgm_ops);
