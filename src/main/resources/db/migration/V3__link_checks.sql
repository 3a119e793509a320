-- Links that are served, and how each last answered. One row a link; the verdict is the last one that was announced.
CREATE TABLE watched_link (
    link          text PRIMARY KEY,
    host          text        NOT NULL,
    charity_id    text        NOT NULL,
    served_at     timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    failures      int         NOT NULL DEFAULT 0,
    failing_since timestamptz,
    failed_at     timestamptz,
    confirmed_at  timestamptz,
    asked_at      timestamptz,
    healthy       boolean     NOT NULL DEFAULT true,
    detail        text,
    redirects     jsonb       NOT NULL DEFAULT '[]',
    verdict       text
);
CREATE INDEX watched_link_due ON watched_link (host, due_at);
CREATE INDEX watched_link_asked ON watched_link (asked_at) WHERE asked_at IS NOT NULL;

-- One row a host: whoever moves free_at ahead holds the host, and with it its links, until then.
CREATE TABLE watched_host (
    host    text PRIMARY KEY,
    free_at timestamptz NOT NULL
);
CREATE INDEX watched_host_free ON watched_host (free_at);

-- Every answer, with its evidence.
CREATE TABLE link_answer (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    link      text        NOT NULL REFERENCES watched_link ON DELETE CASCADE,
    at        timestamptz NOT NULL,
    outcome   text        NOT NULL CHECK (outcome IN ('answered', 'refused', 'failed')),
    status    int,
    detail    text        NOT NULL,
    redirects jsonb       NOT NULL DEFAULT '[]',
    named     boolean     NOT NULL,
    took_ms   bigint      NOT NULL
);
CREATE INDEX link_answer_link ON link_answer (link, at DESC);
CREATE INDEX link_answer_at ON link_answer (at);

-- Verdicts that changed. Never rewritten; kept for as long as the deployment wants.
CREATE TABLE verdict_change (
    id           text PRIMARY KEY,
    at           timestamptz NOT NULL,
    link         text        NOT NULL,
    charity_id   text        NOT NULL,
    charity_name text        NOT NULL,
    previous     text        NOT NULL,
    verdict      text        NOT NULL,
    evidence     jsonb       NOT NULL
);
CREATE INDEX verdict_change_at ON verdict_change (at DESC, id);
CREATE INDEX verdict_change_link ON verdict_change (link, at DESC);

-- The outbox of the webhooks: a change commits together with what is to be sent of it.
CREATE TABLE webhook_delivery (
    message_id   text        NOT NULL REFERENCES verdict_change ON DELETE CASCADE,
    target       text        NOT NULL,
    attempts     int         NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL,
    delivered_at timestamptz,
    given_up_at  timestamptz,
    error        text,
    PRIMARY KEY (message_id, target)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE delivered_at IS NULL AND given_up_at IS NULL;
