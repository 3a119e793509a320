package org.almoner.detect.name;

import org.almoner.detect.channel.Joints;

/**
 * The organisation or person as written in the passage, with its place in the article's text.
 *
 * @param name on one line, though the article's line may break within it
 */
public record Recipient(String name, int start, int end) {
    public Recipient {
        name = Joints.onOneLine(name);
    }
}
