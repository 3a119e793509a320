package org.almoner.detect;

/** The organisation or person as written in the passage, with its place in the article's text. */
public record Recipient(String name, int start, int end) {}
