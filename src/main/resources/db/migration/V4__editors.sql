-- Where a campaign comes from: a release of the reviewed data replaces the reviewed ones alone.
ALTER TABLE campaign ADD COLUMN origin text NOT NULL DEFAULT 'reviewed'
    CHECK (origin IN ('reviewed', 'editor', 'import'));

-- Links that an editor approved for a charity: host, path and query, without what follows readers.
CREATE TABLE approved_link (
    address    text PRIMARY KEY,
    charity_id text        NOT NULL,
    at         timestamptz NOT NULL,
    who        text        NOT NULL,
    why        text        NOT NULL
);
CREATE INDEX approved_link_charity ON approved_link (charity_id);

-- Who changed what in the registry, when and why. A row is never rewritten and never leaves.
CREATE TABLE registry_edit (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    who     text        NOT NULL CHECK (who <> ''),
    action  text        NOT NULL,
    kind    text        NOT NULL CHECK (kind IN ('charity', 'campaign', 'link')),
    subject text        NOT NULL,
    why     text        NOT NULL CHECK (why <> ''),
    before  jsonb,
    after   jsonb
);
CREATE INDEX registry_edit_subject ON registry_edit (subject, id DESC);

CREATE FUNCTION keep_registry_edits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is never rewritten';
END $$;
CREATE TRIGGER registry_edit_is_kept BEFORE UPDATE OR DELETE ON registry_edit
    FOR EACH ROW EXECUTE FUNCTION keep_registry_edits();
CREATE TRIGGER registry_edit_stays BEFORE TRUNCATE ON registry_edit
    FOR EACH STATEMENT EXECUTE FUNCTION keep_registry_edits();
ALTER TABLE registry_edit ENABLE ALWAYS TRIGGER registry_edit_is_kept;
ALTER TABLE registry_edit ENABLE ALWAYS TRIGGER registry_edit_stays;
REVOKE UPDATE, DELETE, TRUNCATE ON registry_edit FROM PUBLIC;

-- Crises as ReliefWeb lists them: an import's facts, to be shown beside campaigns.
CREATE TABLE disaster (
    id         text PRIMARY KEY, -- GLIDE number, or the list's own where there is none
    name       text        NOT NULL,
    kind       text,
    status     text        NOT NULL CHECK (status IN ('alert', 'ongoing', 'past')),
    started_on date,
    countries  text[]      NOT NULL DEFAULT '{}',
    url        text,
    as_of      date        NOT NULL,
    source     text        NOT NULL
);
CREATE INDEX disaster_countries ON disaster USING gin (countries);
