package se.halsocenter.accesslog;

import static se.halsocenter.accesslog.Kind.EVENTS;
import static se.halsocenter.accesslog.Kind.PERSONAL_DATA;
import static se.halsocenter.accesslog.Kind.SINGLE_CASE;

/**
 * What an endpoint's answer shows. Names are stored for ever; the words stand in the log extract (<i>loggutdrag</i>) and
 * speak to the participant.
 */
public enum What {
    NOTHING(Kind.NOTHING, "inget om dig", "nothing about you"),
    IDENTITY(
            PERSONAL_DATA,
            "vem du är: namn, personnummer och kontaktuppgifter",
            "who you are: name, identity number and contact details"),
    LOOKUP(PERSONAL_DATA, "att du är registrerad, genom ditt personnummer", "that you are registered, by your number"),
    TEXTS(PERSONAL_DATA, "anteckningar och brev om dig", "notes and letters about you"),
    PARTICIPANTS(PERSONAL_DATA, "en lista över deltagare där du stod med", "a list of participants with you in it"),
    REFERRALS(PERSONAL_DATA, "en lista över ärenden där ditt stod med", "a list of cases with yours in it"),
    WORKLIST(PERSONAL_DATA, "en att göra-lista där du stod med", "a list of things to do with you in it"),
    PARTICIPANT(
            SINGLE_CASE, "födelseår, kön, ärenden och grupper för dig", "your year of birth, sex, cases and groups"),
    REFERRAL(SINGLE_CASE, "ditt ärende", "your case"),
    TIMELINE(SINGLE_CASE, "ditt ärendes historia", "the history of your case"),
    GROUP(SINGLE_CASE, "en grupp där du har deltagit", "a group that you have been in"),
    AUDITED_TIMELINE(SINGLE_CASE, true, "ditt ärendes historia, utan namn", "the history of your case, without a name"),
    CHANGES(EVENTS, "vad som ändrades, medan det ändrades", "what changed, as it changed"),
    FIGURE_EVENTS(
            EVENTS,
            "enskilda händelser bakom en siffra, utan uppgift om vem de gäller",
            "single events behind a figure, without whom they are about"),
    PARKED(
            EVENTS,
            "att en händelse som gäller dig väntar på att bokföras, utan namn",
            "that an event about you waits to be booked, without a name"),
    LOG(EVENTS, true, "händelser i loggen som gäller dig, utan namn", "events of the log about you, without a name"),
    ACCESSES(
            EVENTS,
            true,
            "åtkomstloggen, som säger vem som läst om dig",
            "the access log, which says who read about you"),
    EXTRACT(EVENTS, true, "detta loggutdrag, som togs fram", "this log extract, which was made"),
    SAMPLE(EVENTS, true, "ett stickprov ur åtkomstloggen där du stod med", "a sample of the access log with you in it");

    private final Kind kind;
    private final boolean takesReason;
    private final String swedish;
    private final String english;

    What(Kind kind, String swedish, String english) {
        this(kind, false, swedish, english);
    }

    What(Kind kind, boolean takesReason, String swedish, String english) {
        this.kind = kind;
        this.takesReason = takesReason;
        this.swedish = swedish;
        this.english = english;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether nobody is shown it who does not say why: what is nobody's daily work. */
    public boolean takesReason() {
        return takesReason;
    }

    /** What a participant is told was shown, within a sentence. */
    public String swedish() {
        return swedish;
    }

    public String english() {
        return english;
    }
}
