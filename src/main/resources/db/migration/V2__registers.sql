-- Entries of official registers, one partition a register file: a new file is loaded beside the old one and takes its place
-- in one transaction. Evidence, searched in place and never held in memory.
CREATE TABLE register_entry (
    file          text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL, -- org-id.guide form
    line          bigint           NOT NULL, -- in the file
    name          text             NOT NULL,
    folded        text COLLATE "C" NOT NULL, -- the name as names are compared
    other_names   text,                      -- one a line
    other_folded  text COLLATE "C",          -- their words
    status        text             NOT NULL, -- registered, suspended, removed, absent (from the newest file)
    status_since  date,
    registered_on date,
    website       text,
    domain        text COLLATE "C",          -- that the website proves, if it is theirs alone
    detail        text
) PARTITION BY LIST (file);
CREATE UNIQUE INDEX register_entry_id ON register_entry (id, file);
CREATE INDEX register_entry_folded ON register_entry (folded);
CREATE INDEX register_entry_domain ON register_entry (domain) WHERE domain IS NOT NULL;
CREATE INDEX register_entry_words ON register_entry
    USING gin (string_to_array(folded || coalesce(' ' || other_folded, ''), ' '));

-- The words of their names, with how many entries have each: finds the word that a typing error stands for, and the rarest.
CREATE TABLE register_word (
    file    text COLLATE "C" NOT NULL,
    word    text COLLATE "C" NOT NULL,
    entries integer          NOT NULL
) PARTITION BY LIST (file);
CREATE UNIQUE INDEX register_word_word ON register_word (word, file);
CREATE INDEX register_word_trigrams ON register_word USING gin (word gin_trgm_ops);

-- Which file is in, by register file.
CREATE TABLE register_file (
    file       text PRIMARY KEY,
    import     text        NOT NULL, -- whose tables are the partitions
    as_of      date        NOT NULL,
    digest     text        NOT NULL,
    entries    bigint      NOT NULL,
    registered bigint      NOT NULL,
    loaded_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE register_import (
    id            text PRIMARY KEY,
    file          text        NOT NULL,
    origin        text        NOT NULL, -- upload, or the address
    state         text        NOT NULL CHECK (state IN ('waiting', 'loading', 'indexing', 'done', 'failed')),
    digest        text,
    as_of         date,
    allow_fewer   boolean     NOT NULL,
    expected_rows bigint,
    bytes         bigint      NOT NULL DEFAULT 0, -- of the rows, unzipped
    bytes_read    bigint      NOT NULL DEFAULT 0,
    rows_read     bigint      NOT NULL DEFAULT 0,
    kept          bigint      NOT NULL DEFAULT 0,
    skipped       bigint      NOT NULL DEFAULT 0,
    rejected      bigint      NOT NULL DEFAULT 0,
    rejects       jsonb       NOT NULL DEFAULT '[]', -- the first ones: line, reason
    result        jsonb,
    message       text,
    created_at    timestamptz NOT NULL,
    started_at    timestamptz,
    updated_at    timestamptz NOT NULL,
    finished_at   timestamptz
);
CREATE INDEX register_import_file ON register_import (file, created_at DESC);

-- When a scheduled fetch last began, so that one replica at a time does it.
CREATE TABLE register_fetch (
    file     text PRIMARY KEY,
    begun_at timestamptz NOT NULL
);
