package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArticleBytesTest {
    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");

    @Test
    void whatIsDeclaredWithTheBytesComesFirst() {
        byte[] bytes = "<meta charset=utf-8>Żółw".getBytes(LATIN_2);
        assertThat(ArticleBytes.decode(bytes, LATIN_2, BodyFormat.HTML)).endsWith("Żółw");
    }

    @Test
    void thenWhatTheHtmlDeclares() {
        byte[] bytes = "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-2'>Żółw".getBytes(LATIN_2);
        assertThat(ArticleBytes.decode(bytes, null, BodyFormat.HTML)).endsWith("Żółw");
    }

    @Test
    void plainTextDeclaresNothing() {
        byte[] bytes = "<meta charset=iso-8859-2>é".getBytes(StandardCharsets.UTF_8);
        assertThat(ArticleBytes.decode(bytes, null, BodyFormat.TEXT)).endsWith("é");
    }

    @Test
    void aByteOrderMarkBeatsAllDeclarations() {
        byte[] utf16 = "é".getBytes(StandardCharsets.UTF_16);
        assertThat(ArticleBytes.decode(utf16, StandardCharsets.UTF_8, BodyFormat.TEXT))
                .isEqualTo("é");
        byte[] utf8 = "\uFEFFé".getBytes(StandardCharsets.UTF_8);
        assertThat(ArticleBytes.decode(utf8, StandardCharsets.ISO_8859_1, BodyFormat.TEXT))
                .isEqualTo("é");
    }

    @Test
    void undeclaredBytesThatAreNotUtf8AreWindows1252() {
        byte[] bytes = {(byte) 0x93, 'h', 'i', (byte) 0x94};
        assertThat(ArticleBytes.decode(bytes, null, BodyFormat.TEXT)).isEqualTo("“hi”");
        assertThat(ArticleBytes.decode(bytes, StandardCharsets.ISO_8859_1, BodyFormat.TEXT))
                .isEqualTo("“hi”");
    }

    @Test
    void anUnknownCharsetInTheHtmlIsPassedOver() {
        byte[] bytes = "<meta charset=klingon>é".getBytes(StandardCharsets.UTF_8);
        assertThat(ArticleBytes.decode(bytes, null, BodyFormat.HTML)).endsWith("é");
    }
}
