-- Articles whose appeals may have changed since they were last published to a stream. Rows come by trigger, so that every
-- way to change an article counts, and with each news of another registry or verdict; and only while somebody publishes:
-- appeal_stream has a row then.
CREATE TABLE appeal_stream (
    open boolean PRIMARY KEY DEFAULT true CHECK (open)
);
CREATE TABLE appeal_outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id text NOT NULL,
    due_at     timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION note_changed_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM appeal_stream) THEN
        INSERT INTO appeal_outbox (article_id) SELECT id FROM changed;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER article_inserted AFTER INSERT ON article REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION note_changed_articles();
CREATE TRIGGER article_updated AFTER UPDATE ON article REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION note_changed_articles();
CREATE TRIGGER article_deleted AFTER DELETE ON article REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION note_changed_articles();
