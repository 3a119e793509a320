-- How often appeals were seen and followed, by day (UTC). No reader is in here.
CREATE TABLE appeal_use (
    day       date   NOT NULL,
    appeal_id text   NOT NULL,
    views     bigint NOT NULL DEFAULT 0,
    clicks    bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (day, appeal_id)
);
CREATE INDEX appeal_use_appeal ON appeal_use (appeal_id, day);

-- The random numbers of events that were counted, for a day: an event that is sent or written again counts once,
-- whichever replica it reaches.
CREATE TABLE counted_event (
    nonce text        PRIMARY KEY,
    at    timestamptz NOT NULL
);
CREATE INDEX counted_event_at ON counted_event (at);
