package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.gofundme.com/f/mill-lane",
                "https://readyfor.jp/projects/harbour-kitchen",
                "https://syncable.biz/associate/harbour/donate",
                "https://syncable.biz/associate/harbour",
                "https://congrant.com/project/harbour/1234",
                "https://harbour.example/donate"
            })
    void peopleGoThereToGive(String url) {
        assertThat(Hosts.isForGiving(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://congrant.com/jp/blog/20190830.html",
                "https://notreadyfor.jp/projects/1",
                "https://harbour.example/news"
            })
    void peopleGoThereForOtherThings(String url) {
        assertThat(Hosts.isForGiving(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://readyfor.jp/projects/harbour-kitchen", "https://gf.me/u/abc"})
    void aPersonOrAGroupCollectsThere(String url) {
        assertThat(Hosts.isCrowdfunding(url)).isTrue();
    }
}
