-- Articles as published, and what was detected in them. What is served is composed from this and the current registry.
CREATE TABLE article (
    id            text PRIMARY KEY,
    url           text,
    canonical_url text,
    title         text,
    language      text,
    site          text,
    country       text,
    published_at  timestamptz,
    format        text        NOT NULL CHECK (format IN ('html', 'text')),
    body          text        NOT NULL,
    text          text, -- the extracted text, where it is not the body itself
    read_as       text        NOT NULL, -- the language it was read as
    digest        bytea       NOT NULL,
    detector      text        NOT NULL,
    detection     jsonb       NOT NULL,
    version       bigint      NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX article_canonical_url ON article (canonical_url, updated_at DESC) WHERE canonical_url IS NOT NULL;
CREATE INDEX article_detector ON article (detector);

-- Permalinks. A row outlives its passage and its article, so that a printed or mailed link never rots; it then holds no
-- word of the article, only which charity was meant.
CREATE TABLE appeal (
    id         text PRIMARY KEY,
    article_id text        NOT NULL,
    charity_id text,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX appeal_article ON appeal (article_id);

CREATE TABLE charity (
    id       text PRIMARY KEY,
    country  text NOT NULL,
    family   text,
    name     text NOT NULL,
    standing text NOT NULL CHECK (standing IN ('active', 'removed')),
    origin   text NOT NULL CHECK (origin IN ('reviewed', 'register', 'editor')),
    facts    jsonb NOT NULL
);
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE charity_name (
    charity_id text NOT NULL REFERENCES charity ON DELETE CASCADE,
    folded     text NOT NULL,
    PRIMARY KEY (charity_id, folded)
);
CREATE INDEX charity_name_folded ON charity_name (folded);
CREATE INDEX charity_name_trigrams ON charity_name USING gin (folded gin_trgm_ops);
CREATE TABLE charity_identifier (
    identifier text PRIMARY KEY,
    charity_id text NOT NULL REFERENCES charity ON DELETE CASCADE
);
CREATE TABLE charity_domain (
    domain     text NOT NULL,
    charity_id text NOT NULL REFERENCES charity ON DELETE CASCADE,
    PRIMARY KEY (domain, charity_id)
);
CREATE TABLE campaign (
    id    text PRIMARY KEY,
    facts jsonb NOT NULL
);
CREATE TABLE family (
    id    text PRIMARY KEY,
    facts jsonb NOT NULL
);
-- Domains that serve several organisations, by review.
CREATE TABLE shared_domain (
    domain text PRIMARY KEY
);
-- Which release of the reviewed data is loaded.
CREATE TABLE registry_release (
    name      text PRIMARY KEY,
    digest    text        NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);

-- Bearer keys. Only a hash is kept: a key is 256 random bits, so a plain SHA-256 of it cannot be searched.
CREATE TABLE api_key (
    id         text PRIMARY KEY,
    name       text        NOT NULL,
    role       text        NOT NULL CHECK (role IN ('write', 'review', 'admin')),
    hash       bytea       NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);
