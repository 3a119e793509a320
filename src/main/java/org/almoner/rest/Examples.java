package org.almoner.rest;

/** Examples in the OpenAPI document. The articles are our own. */
final class Examples {
    static final String ARTICLE = """
            {
              "url": "https://news.example/valencia-counts-the-cost",
              "title": "Valencia counts the cost",
              "language": "en",
              "country": "GB",
              "html": "<p>A week after the floods, thousands are still without power.</p><p>If you would like to donate to \
            the Red Cross Flood Appeal, which will help provide clean water, blankets and hot meals to families in Valencia, \
            <a href=\\"https://donate.redcross.org.uk/floods\\">click here</a>.</p>"
            }""";

    static final String HTML = """
            <article><p>A week after the floods, thousands are still without power.</p>
            <p>If you would like to donate to the Red Cross Flood Appeal,
            <a href="https://donate.redcross.org.uk/floods">click here</a>.</p></article>""";

    static final String TEXT = """
            A week after the floods, thousands are still without power.
            If you would like to donate to the Red Cross Flood Appeal, click here.""";

    static final String LINES = """
            {"id": "valencia-1", "country": "GB", "text": "To donate to the Red Cross Flood Appeal, click here."}
            {"id": "valencia-2", "country": "GB", "text": "Rain is forecast for Thursday."}""";

    static final String LINE_RESULTS = """
            {"line": 1, "id": "valencia-1", "status": "created", "appeals": 1}
            {"line": 2, "id": "valencia-2", "status": "created", "appeals": 0}""";

    static final String APPEALS = """
            {
              "article": {"id": "valencia-floods", "url": null, "title": "Valencia counts the cost", "language": "en"},
              "appeals": [
                {
                  "id": "ap_i2p114ucovktsr1olf40",
                  "kind": "charity",
                  "verdict": "verified",
                  "headline": "Donate to the Red Cross Flood Appeal",
                  "summary": "Helps provide clean water, blankets and hot meals to families in Valencia.",
                  "charity": {
                    "id": "GB-CHC-220949",
                    "name": "British Red Cross",
                    "country": "GB",
                    "website": "https://www.redcross.org.uk/",
                    "registers": [
                      {"name": "Charity Commission for England and Wales", "number": "220949", "url": "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=220949&subId=0"},
                      {"name": "Scottish Charity Register", "number": "SC037738", "url": "https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number=SC037738"}
                    ]
                  },
                  "campaign": null,
                  "link": {
                    "url": "https://donate.redcross.org.uk/",
                    "permalink": "/go/ap_i2p114ucovktsr1olf40",
                    "label": "Donate",
                    "source": "registry",
                    "verifiedAt": "2026-11-23T07:30:00.649762Z",
                    "evidence": [
                      {"kind": "official-domain", "detail": "redcross.org.uk is the website on register entry GB-CHC-220949", "url": "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=220949&subId=0"}
                    ]
                  },
                  "channels": [],
                  "provides": ["clean water", "blankets", "hot meals"],
                  "place": "Valencia",
                  "alternatives": [
                    {
                      "country": "US",
                      "charity": {
                        "id": "US-EIN-530196605",
                        "name": "American Red Cross",
                        "country": "US",
                        "website": "https://redcross.org/",
                        "registers": [
                          {"name": "Internal Revenue Service (EIN)", "number": "530196605", "url": null}
                        ]
                      },
                      "link": {
                        "url": "https://www.redcross.org/donate/donation.html",
                        "permalink": null,
                        "label": "Donate",
                        "source": "registry",
                        "verifiedAt": "2026-11-23T07:30:00.649762Z",
                        "evidence": [
                          {"kind": "reviewed-source", "detail": "redcross.org is named as American Red Cross's by …", "url": null}
                        ]
                      }
                    }
                  ],
                  "quote": {"exact": "If you would like to donate to the Red Cross Flood Appeal, which will help provide clean water, blankets and hot meals to families in Valencia, click here.", "prefix": "clear the mud from the streets.\\n", "suffix": "\\nTopics: Spain, Weather\\n"},
                  "confidence": 0.97
                }
              ]
            }""";

    static final String PROBLEM = """
            {
              "type": "urn:almoner:problem:invalid-input",
              "title": "Invalid input",
              "status": 400,
              "instance": "/api/v1/articles/valencia",
              "violations": [
                {"field": "country", "in": "body", "message": "must be an ISO 3166-1 alpha-2 country code in upper case, such as GB"}
              ]
            }""";

    private Examples() {}
}
