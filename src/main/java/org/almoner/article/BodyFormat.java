package org.almoner.article;

/** What an article's body is written in. */
public enum BodyFormat {
    HTML,
    TEXT
}
