package org.almoner.detect;

import java.util.Locale;

/** What is seen of a unit beyond single cues: ways to give, places, and evidence that counts only together. */
enum Feature {
    BIAS,
    /** More than one whole invitation. */
    INVITE_TWICE,
    /** A whole invitation with a way to give. */
    ASK_CHANNEL,
    /** A whole invitation with words that lead to a way to give. */
    ASK_POINT,
    /** A whole invitation that names an organisation or a platform. */
    ASK_NAMED,
    ASK_REPORTED,
    /** A whole invitation, but for a publisher, a party, a petition, a body's gift, a bill, a program or a fraud. */
    ASK_FOR_OTHERS,
    /** Stands in a list under a heading or a colon that speaks of giving. */
    UNDER_HEADING,
    UNDER_HEADING_LINK,
    /** In a list most of whose links lead to pages for giving. */
    GIVING_LIST,
    /** A list of things stands below it, which it says are sought or given. */
    THINGS_BELOW,
    /** In such a list. */
    LISTED_THING,
    LINK,
    /** A link whose address speaks of giving, or that leads to a fundraising platform. */
    LINK_GIVING,
    IBAN,
    /** A long number near the words of a bank transfer. */
    ACCOUNT_NUMBER,
    /** A number that may be a phone's or a short code. */
    NUMBER,
    EMAIL,
    /** Times of day, as opening hours are written. */
    HOURS,
    /** Where things go, with an address or hours. */
    DROPOFF_PLACE,
    CRYPTO,
    /** An account, an IBAN or a short code, with words of giving or of who receives here or beside it. */
    GIVING_ACCOUNT,
    GIVE_READER,
    GIVE_POINT,
    GIVE_CHANNEL,
    GIVE_FUND,
    GIVE_NEED,
    GIVE_GOODS,
    GIVE_DROPOFF,
    GOODS_DROPOFF,
    /** Things are to be handed over: what, or where to. */
    HAND_GOODS,
    HAND_DROPOFF,
    /** Something is handed over by an account, an address or a cheque. */
    HAND_CHANNEL,
    WANTED_GOODS,
    /** Three things or more are named. */
    GOODS_SEVERAL,
    WANTED_GIVE,
    /** What an amount of money brings about. */
    MONEY_EFFECT,
    /** An amount of money and a way to give it. */
    MONEY_CHANNEL,
    /** A way to give, and an organisation that receives. */
    FUND_CHANNEL,
    /** Begins with a word of giving or of handing over, as requests do. */
    VERB_FIRST,
    /** Begins with words of giving, but is no whole invitation, and has a site's address written out right behind them. */
    GIVE_WRITTEN,
    /** Begins with a word that bids to give or to help by giving, is no whole invitation, and names a body: "Donate to Oxfam." */
    BID_NAMED,
    /** An invitation to give, which is no whole one, and a body's name right beside it. */
    INVITE_NAMED,
    /** Begins with a whole invitation. */
    ASK_FIRST,
    /** A whole invitation is most of the sentence. */
    ASK_MOST,
    /** A word of giving, then one such as "to", then a name. */
    GIVE_TO_NAME,
    /** Something has its price, which an account or a cheque is there to pay, and no gift and nobody in need is named. */
    PRICE_ACCOUNT,
    READER_CHANNEL,
    PLATFORM_POINT,
    INVITE_CHANNEL,
    INVITE_REPORTED,
    /** Ends with a colon: something is introduced. */
    COLON,
    LIST_ITEM,
    HEADING_BLOCK,
    FURNITURE,
    LONG,
    /** So short that it may be the label of a button. */
    SHORT,
    /** The unit stands within quotation marks. */
    QUOTED,
    NEAR_INVITE,
    NEAR_GIVE,
    NEAR_GOODS,
    NEAR_CHANNEL,
    NEAR_HEADING,
    NEAR_POLITICS,
    NEAR_PUBLISHER,
    /** The sentence beside it is a publisher's plea. */
    PLEA_BESIDE,
    NEAR_BODY,
    NEAR_COURT,
    NEAR_REPORTED,
    NEAR_SCAM,
    NEAR_PRODUCT,
    NEAR_SOFTWARE,
    NEAR_PAYMENT,
    /** It asks, what is here or beside it asks for others than charities, and nobody is named who would receive. */
    OTHERS_UNNAMED,
    /** Beside it things or money are handed over, sought or counted up. */
    NEAR_HAND,
    /** Beside it the collection is over, or readers are asked not to give. */
    NEAR_CLOSED,
    ARTICLE_POLITICS,
    ARTICLE_PUBLISHER,
    ARTICLE_COURT,
    ARTICLE_BODY,
    ARTICLE_NEED,
    ARTICLE_GIVE,
    AT_END,
    /** An amount of money. */
    MONEY,
    /** Ends with an exclamation mark. */
    EXCLAIMS,
    /** A text message's short code. */
    SMS_CODE,
    /** Words of organisations within a name. */
    NAMED,
    /** Here or beside it stands the name of the site that the page is on. */
    OWN_NAME,
    /** A short line without a full stop, a number or a way to give, as titles are. */
    TITLE_LINE,
    /** Fewer than 40 characters, 100, 220, and more. */
    LENGTH_TINY,
    LENGTH_SHORT,
    LENGTH_MIDDLE,
    LENGTH_LONG,
    JOIN_SAME_BLOCK,
    /** In one block with the neighbour, but one of so many sentences that it is no paragraph. */
    JOIN_CROWDED_BLOCK,
    /** The earlier one of the two ends with a colon. */
    JOIN_COLON,
    JOIN_LIST,
    /** The neighbour is a heading. */
    JOIN_FROM_HEADING,
    /** The neighbour tells where things go, and this is a place or a time. */
    JOIN_PLACE,
    /** The neighbour asks. */
    JOIN_ASK,
    /** The neighbour holds a way to give. */
    JOIN_CHANNEL,
    /** This one speaks of giving itself. */
    JOIN_GIVING,
    /** Beside a line of an account, and short as such lines are. */
    JOIN_ACCOUNT,
    /** Two short lines, one below the other, that begin with what they hold: "Bank: …", "Konto – …". */
    JOIN_LABELLED,
    /** This one names who receives, and the neighbour does not. */
    JOIN_NAMES,
    /** Neither this one nor the neighbour says anything of giving. */
    JOIN_PLAIN,
    /** Three units or more from the one that started the passage; six or more. */
    JOIN_FAR,
    JOIN_FARTHER,
    /** Hardly more than an address or an account. */
    JOIN_ADDRESS,
    /** The first way to give, or place to take things to, that the passage has. */
    JOIN_FIRST_WAY,
    /** The first in the passage that asks. */
    JOIN_FIRST_ASK,
    /** In one paragraph of no more than three sentences with the neighbour. */
    JOIN_SMALL_BLOCK,
    /** The passage has 350 characters already; 800. */
    JOIN_LONG,
    JOIN_LONGER;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
