package org.almoner.detect.lexicon;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of evidence that a lexicon can hold. The names in lower case, with hyphens, are the sections of its file. */
public enum CueClass {
    /** A whole invitation, act, reader and way together: "donations can be made to", "to donate, visit". */
    ASK,
    /** A set phrase of asking: "please give", "your donation will". */
    INVITE,
    /** The act of giving in any form: donate, a contribution. */
    GIVE,
    /** The reader is addressed: you, please, anyone who wishes. */
    READER,
    /** Words that lead to a way to give: click here, visit, by phone, at the address. */
    POINT,
    /** Words of a bank transfer: IBAN, account number, reference. */
    ACCOUNT,
    /** Words of organisations that receive: fund, foundation, relief appeal. */
    FUND,
    /** Those in need: victims, refugees, families. */
    NEED,
    /** Things asked for: blankets, toys, tins. */
    GOODS,
    /** Where things go: collection point, drop off. */
    DROPOFF,
    /** Words of addresses, days and hours. */
    PLACE,
    /** How things and money are handed over: bring, send in, put in, transfer, leave. Says nothing alone. */
    HAND,
    /** What is sought or welcome: needed, wanted, preferred, gladly taken. Says nothing alone. */
    WANTED,
    /** What a sum brings about: feeds, pays for, keeps a child at school. Says nothing without an amount. */
    EFFECT,
    /** Gifts for the dead: in lieu of flowers, in memory of. */
    MEMORIAL,
    /** Fundraising platforms and payment services by name. */
    PLATFORM,
    /** Headings over lists of ways to give. */
    HEADING,
    /** Tax relief on gifts. */
    TAX,
    /** Giving told of as news: donated, has raised, was given. */
    REPORTED,
    /** Somebody is quoted or speaks. */
    SPEECH,
    /** Parties, candidates and their money. */
    POLITICS,
    /** The publisher asks for itself. */
    PUBLISHER,
    /** Signatures are asked for. */
    PETITION,
    /** Help is offered to the reader. */
    HELPLINE,
    /** Blood, organs, milk, hair. */
    BODY,
    /** Something is sold, with or without a share for a cause. */
    PRODUCT,
    /** Courts, police, football: appeals of another kind. */
    COURT,
    /** Warnings of fraud. */
    SCAM,
    /** The collection is over. */
    CLOSED,
    /** Time is asked for rather than money. */
    VOLUNTEER,
    /** Programmes and wikis that live on gifts. */
    SOFTWARE,
    /** Fees and bills that are paid as gifts are. */
    PAYMENT,
    /** Readers are asked not to give. */
    NEGATED,
    /** Gifts by cheque. Names a channel and adds no evidence. */
    CHEQUE,
    /** Gifts by text message. Names a channel and adds no evidence. */
    SMS,
    /** Words before a telephone's number: phone, call. Only used to tell numbers. */
    PHONE,
    /** Words before the number of a bank's branch: sort code, BLZ, agência. Only used to tell numbers. */
    BRANCH,
    /** Ways to pay whose addresses may be of three digits: giro, Vipps. Only used to tell numbers. */
    GIRO,
    /** Words before an account's number, too common to be evidence: conta, cuenta. Only used to tell numbers. */
    BARE_ACCOUNT,
    /** Words before numbers that nobody pays to: of a register, a tax, a reference. Only used to tell numbers. */
    NUMBERED,
    /** Words before what a payment is to be marked with: Stichwort, causale. Only used to tell names. */
    REFERENCE,
    /** Banks, beside which a number of ten digits needs no other word to be an account's. Only used to tell numbers. */
    BANK,
    /** Words of accounts that stand behind their number. Only used to tell numbers. */
    BEHIND,
    /** Words before the word that is sent in a text message. Only used to tell numbers. */
    KEYWORD,
    /** Words before the number that a text message goes to: to, an die. Only used to tell numbers. */
    CODE,
    /** Words behind the number that a text message goes to. Only used to tell numbers. */
    TOWARDS,
    /** Words of sending a text message, which send other things too. Only used to tell numbers. */
    SEND,
    /** Words before the name that a cheque is made out to. Only used to tell numbers and names. */
    PAYEE,
    /** Payment services that pay to keys of letters and digits: Pix, UPI. Only used to tell accounts. */
    KEY,
    /** Words before the number of whom a reference is paid to: entidade. Only used to tell accounts. */
    ENTITY,
    /** Words before the number of a box at a post office: PO Box, Postfach. Only used to tell addresses. */
    POST_BOX,
    /** Words before an address that needs no stamp: freepost. Only used to tell addresses. */
    FREEPOST,
    /** Words of sending by post: mail, addressed. Only used to tell addresses. */
    POSTING,
    /** Words before a recipient's name: to, for, in favour of. Only used to find names. */
    TO,
    /** Words within names of organisations. Only used to find names. */
    ORG;

    private static final Map<String, CueClass> BY_LABEL = new TreeMap<>();

    static {
        for (CueClass each : values()) {
            BY_LABEL.put(each.label(), each);
        }
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CueClass of(String label) {
        CueClass found = BY_LABEL.get(label);
        if (found == null) {
            throw new IllegalArgumentException("no such cue class: " + label);
        }
        return found;
    }
}
