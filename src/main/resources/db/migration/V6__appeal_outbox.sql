-- Articles whose appeals may have changed since they were last published to a stream. Rows come with the announcement of every
-- change, in its transaction, and only while somebody publishes: appeal_stream has a row then.
CREATE TABLE appeal_stream (
    open boolean PRIMARY KEY DEFAULT true CHECK (open)
);
CREATE TABLE appeal_outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id text NOT NULL,
    due_at     timestamptz NOT NULL DEFAULT now()
);
