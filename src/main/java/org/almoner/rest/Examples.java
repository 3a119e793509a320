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
                      {"kind": "official-domain", "detail": "redcross.org.uk is the website on register entry GB-CHC-220949", "url": "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=220949&subId=0", "asOf": "2026-07-07", "validUntil": "2027-12-29"}
                    ],
                    "insteadOf": null
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
                          {"kind": "reviewed-source", "detail": "redcross.org is named as American Red Cross's by …", "url": null, "asOf": "2019-01-01", "validUntil": "2029-11-22"}
                        ],
                        "insteadOf": null
                      }
                    }
                  ],
                  "quote": {"exact": "If you would like to donate to the Red Cross Flood Appeal, which will help provide clean water, blankets and hot meals to families in Valencia, click here.", "prefix": "clear the mud from the streets.\\n", "suffix": "\\nTopics: Spain, Weather\\n"},
                  "confidence": 0.74
                }
              ]
            }""";

    private static final String UNICEF_UK = """
            {
              "id": "GB-CHC-1072612",
              "name": "UNICEF UK",
              "country": "GB",
              "website": "https://www.unicef.org.uk/",
              "registers": [
                {"name": "Charity Commission for England and Wales", "number": "1072612", "url": "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=1072612&subId=0"},
                {"name": "Scottish Charity Register", "number": "SC043677", "url": "https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number=SC043677"}
              ]
            }""";

    private static final String UNICEF_DOMAIN = """
            {"kind": "official-domain", "detail": "unicef.org.uk is the website on register entry GB-CHC-1072612", "url": "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=1072612&subId=0", "asOf": "2026-08-01", "validUntil": "2028-01-23"}""";

    private static final String PASSAGE = """
              "exact": "To donate to UNICEF UK, text HELP to 70123.",
              "start": 60,
              "end": 103,
              "block": 1,
              "kind": "charity",
              "confidence": 0.98,
              "cues": [
                {"name": "ask", "text": "To donate to UNICEF UK, text", "start": 60, "end": 88, "weight": 3.9}
              ],
              "recipients": [
                {"name": "UNICEF UK", "start": 73, "end": 82, "charity": {"id": "GB-CHC-1072612", "name": "UNICEF UK", "country": "GB"}, "candidates": []}
              ],
              "channels": [
                {"type": "sms", "value": "70123", "text": "HELP", "start": 97, "end": 102, "verdict": null, "evidence": []}
              ],
              "headline": "Donate to UNICEF UK",
              "summary": null,
              "provides": [],
              "place": null,
              "verdict": "verified",
              "evidence": [""" + UNICEF_DOMAIN + "]";

    static final String ARTICLE_RECORD = """
            {
              "article": {
                "id": "valencia-floods",
                "url": "https://news.example/valencia-counts-the-cost",
                "title": "Valencia counts the cost",
                "language": "en",
                "site": null,
                "country": "GB",
                "publishedAt": null,
                "format": "text",
                "version": 1,
                "detector": "22",
                "updatedAt": "2026-11-30T11:19:17.824999Z"
              },
              "text": "A week after the floods, thousands are still without power.\\nTo donate to UNICEF UK, text HELP to 70123.",
              "passages": [{"id": "ap_7tvofa001n8lf085213b", "served": true,""" + PASSAGE + """
            }],
              "notes": []
            }""";

    static final String DETECTION = """
            {
              "language": "en",
              "passages": [{""" + PASSAGE + """
            }],
              "appeals": [
                {
                  "id": "ap_7tvofa001n8lf085213b",
                  "kind": "charity",
                  "verdict": "verified",
                  "headline": "Donate to UNICEF UK",
                  "summary": null,
                  "charity":""" + UNICEF_UK + """
            ,
                  "campaign": null,
                  "link": {
                    "url": "https://www.unicef.org.uk/",
                    "permalink": "/go/ap_7tvofa001n8lf085213b",
                    "label": "Donate",
                    "source": "registry",
                    "verifiedAt": "2026-08-01T00:00:00Z",
                    "evidence": [""" + UNICEF_DOMAIN + """
            ],
                    "insteadOf": null
                  },
                  "channels": [{"type": "sms", "value": "70123", "text": "HELP"}],
                  "provides": [],
                  "place": null,
                  "alternatives": [],
                  "quote": {"exact": "To donate to UNICEF UK, text HELP to 70123.", "prefix": "usands are still without power.\\n", "suffix": ""},
                  "confidence": 0.98
                }
              ],
              "notes": []
            }""";

    private static final String RED_CROSS_REGISTERS = """
            [
              {"name": "Charity Commission for England and Wales", "number": "220949", "url": "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=220949&subId=0"},
              {"name": "Scottish Charity Register", "number": "SC037738", "url": "https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number=SC037738"}
            ]""";

    static final String VERIFICATION = """
            {
              "url": "https://donate.redcross.org.uk/",
              "verdict": "verified",
              "charity": {
                "id": "GB-CHC-220949",
                "name": "British Red Cross",
                "country": "GB",
                "website": "https://www.redcross.org.uk/",
                "registers":""" + RED_CROSS_REGISTERS + """

              },
              "evidence": [
                {"kind": "official-domain", "detail": "redcross.org.uk is the website on register entry GB-CHC-220949", "url": "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=220949&subId=0", "asOf": "2026-07-07", "validUntil": "2027-12-29"}
              ],
              "receipt": {
                "registers":""" + RED_CROSS_REGISTERS + """
            ,
                "asOf": "2026-07-07",
                "domain": "redcross.org.uk",
                "match": "donate.redcross.org.uk is below the registry's domain redcross.org.uk, a registrable domain by the Public Suffix List",
                "redirects": [],
                "lastProbe": null,
                "notChecked": ["sanctions", "revocations"],
                "assurance": "register"
              }
            }""";

    static final String CHARITY = """
            {
              "id": "GB-CHC-220949",
              "name": "British Red Cross",
              "legalName": "THE BRITISH RED CROSS SOCIETY",
              "aliases": ["BRC", "The British Red Cross Society"],
              "country": "GB",
              "family": "red-cross",
              "website": "https://www.redcross.org.uk/",
              "donateUrl": "https://donate.redcross.org.uk/",
              "domains": ["redcross.org.uk"],
              "registers":""" + RED_CROSS_REGISTERS + """
            ,
              "standing": "active",
              "assurance": "register",
              "asOf": "2026-07-07",
              "sources": [
                {"fact": "identifiers", "citation": "github.com/charity-classification/ukcat data/top2000.csv @0de7c82dba23 (2026-07-07, CC BY 4.0; copied from the CCEW/OSCR/CCNI registers, incl. the register's website field)", "date": "2026-07-07"}
              ],
              "notice": "/notice.txt"
            }""";

    static final String CHARITIES = "{\"charities\": [" + CHARITY + "], \"notice\": \"/notice.txt\"}";

    static final String CAMPAIGN = """
            {
              "id": "dec-ukraine-humanitarian-appeal",
              "name": "DEC Ukraine Humanitarian Appeal",
              "aliases": ["Ukraine Humanitarian Appeal", "DEC Ukraine Appeal"],
              "charity": "GB-CHC-1062638",
              "startedOn": "2022-03-03",
              "endedOn": null,
              "open": false,
              "statusAsOf": "2023-02-09",
              "successor": null,
              "url": null,
              "place": "Ukraine",
              "sources": [
                {"fact": "campaign", "citation": "https://dec.org.uk/press-release/dec-ukraine-humanitarian-appeal-update-120-million-raised-in-five-days (read 2026-11-23)", "date": "2026-11-23"}
              ],
              "disasters": []
            }""";

    static final String CAMPAIGNS = "{\"campaigns\": [" + CAMPAIGN + "]}";

    static final String REGISTERS = """
            [
              {"register": "charity-commission", "list": "GB-CHC", "title": "public extract, table charity", "asOf": null, "charities": 0, "registered": 0}
            ]""";

    private static final String KEY = """
            {
              "id": "key_Pwxa1WfJ2LxQ",
              "name": "newsroom CMS",
              "role": "write",
              "createdAt": "2026-11-30T11:19:17.824999Z",
              "revokedAt": null""";

    static final String NEW_KEY = KEY + ", \"key\": \"alm_…\"}";

    static final String KEYS = "[" + KEY + "}]";

    static final String STATS = """
            {
              "from": "2026-11-01",
              "to": "2026-11-30",
              "days": [
                {"day": "2026-11-30", "appeal": "ap_7tvofa001n8lf085213b", "article": "valencia-floods", "views": 240, "clicks": 12}
              ],
              "complete": true
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
