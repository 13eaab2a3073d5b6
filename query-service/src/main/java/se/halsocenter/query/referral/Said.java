package se.halsocenter.query.referral;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.*;

/** What an event of a participant's way says, in plain words. */
record Said(Phrase in) {

    String of(ReferralEvent event) {
        return switch (event) {
            case ReferralReceived it -> received(it);
            case BookingMade it ->
                in.label("conversationKind", it.purpose().name())
                        + in.of(" bokades till ", " was booked for ")
                        + in.moment(it.startsAt()) + ", " + channel(it.channel()) + ".";
            case BookingCancelled it ->
                in.of("En bokning avbokades av ", "A booking was cancelled by ") + inside("cancelledBy", it.by()) + ".";
            case NoShowRecorded it ->
                in.of("Uteblev. Besöket gällde ", "Stayed away. The visit was meant for ")
                        + inside("conversationKind", it.purpose()) + ".";
            case ReferralDeclined it ->
                in.of("Tackade nej: ", "Declined: ") + inside("declineReason", it.reason()) + ".";
            case ReferralReturned it ->
                in.of("I retur till förskrivaren: ", "Returned to the prescriber: ")
                        + inside("returnReason", it.reason()) + ".";
            case FirstConversationHeld it ->
                in.of("Första samtalet hölls", "The first conversation was held") + how(it.channel(), it.minutes());
            case ConversationHeld it ->
                in.label("conversationKind", it.kind().name())
                        + in.of(" hölls", " was held")
                        + how(it.channel(), it.minutes());
            case ProgrammeStarted it ->
                in.label("track", it.track().name())
                        + in.of(" på %s påbörjades.", " of %s was started.").formatted(in.months(it.months()))
                        + in.list(in.of("Hälsobekymmer: ", "Health concerns: "), "reason", it.concerns());
            case GuidanceGiven it ->
                in.of("Lotsades vidare till ", "Guided onward to ") + it.organisation() + " ("
                        + inside("organisationKind", it.organisationKind()) + ").";
            case QuestionnaireSent it -> questionnaire(it.timePoint()) + in.of(" skickades.", " was sent.");
            case QuestionnaireAnswered it ->
                questionnaire(it.timePoint()) + in.of(" besvarades", " was answered") + answers(it.answers()) + ".";
            case ReferralClosed it ->
                in.of("Avslutades: ", "Closed: ")
                        + inside("outcome", it.outcome())
                        + in.and(", ", it.reason(), reason -> in.inside("closingReason", reason)) + ".";
            case FeedbackSent _ ->
                in.of("Återkoppling skickades till vården.", "Feedback was sent to the care centre.");
        };
    }

    private String inside(String list, Enum<?> code) {
        return in.inside(list, code);
    }

    private String received(ReferralReceived it) {
        return source(it.source())
                + in.and("", it.prescriber(), prescriber -> " (" + prescriber.careUnit() + ")")
                + "."
                + in.list(in.of("Orsaker: ", "Reasons: "), "reason", it.reasons())
                + it.prescription().stream().map(this::prescribed).collect(joining());
    }

    private String source(Source source) {
        return switch (source) {
            case FAR_PRESCRIPTION -> in.of("Recept (FaR) kom in", "Prescription (FaR) received");
            case CARE_REFERRAL -> in.of("Remiss från vården kom in", "Referral from care received");
            case HEALTH_DIALOGUE -> in.of("Kom in efter hälsosamtal", "Came after a health dialogue");
            case CARE_RECOMMENDATION -> in.of("Kom in på rekommendation från vården", "Came on care's recommendation");
            case ASSOCIATION ->
                in.of("Kom in genom förening eller civilsamhälle", "Came through an association or civil society");
            case OTHER_AUTHORITY ->
                in.of("Kom in genom annan myndighet eller verksamhet", "Came through another authority");
            case SELF -> in.of("Kom in på eget initiativ", "Came on own initiative");
        };
    }

    private String prescribed(PrescribedActivity it) {
        return in.of(" Ordination: %s %s, %s, intensitet %s.", " Prescribed: %s %s, %s, %s intensity.")
                .formatted(
                        in.inside("prescribedActivity", it.activity()),
                        in.timesAWeek(it.timesPerWeek()),
                        in.minutes(it.minutes()),
                        in.inside("intensity", it.intensity()));
    }

    private String channel(Channel channel) {
        return switch (channel) {
            case ON_SITE -> in.of("på plats", "on site");
            case PHONE -> in.of("per telefon", "by phone");
            case VIDEO -> in.of("på video", "by video");
            case HOME -> in.of("hemma hos deltagaren", "at home");
        };
    }

    private String how(@Nullable Channel channel, @Nullable Integer minutes) {
        return in.and(" ", channel, this::channel) + in.and(", ", minutes, in::minutes) + ".";
    }

    private String questionnaire(TimePoint timePoint) {
        return in.of("Enkäten ", "The questionnaire ") + inside("timePoint", timePoint);
    }

    /** The answers as they were given; what was not answered is left out. */
    private String answers(Answers it) {
        String all = Stream.of(
                        in.and("", it.timesPerWeek(), n -> in.of("aktiv ", "active ") + in.timesAWeek(n)),
                        in.and("", it.minutesPerWeek(), n -> in.minutes(n) + in.of(" i veckan", " a week")),
                        in.and(in.of("träning ", "training "), it.training(), code -> in.inside("training", code)),
                        in.and(
                                in.of("vardagsaktivitet ", "everyday activity "),
                                it.everyday(),
                                code -> in.inside("everyday", code)),
                        yesNo(in.of("hälsobekymmer avhjälpta", "concerns relieved"), it.concernsRelieved()),
                        yesNo(in.of("beteendeförändring", "behaviour changed"), it.behaviourChanged()),
                        yesNo(in.of("förbättrad hälsa", "health improved"), it.healthImproved()),
                        yesNo(in.of("inspiration", "inspired"), it.inspired()),
                        in.and(
                                in.of("självskattad hälsa ", "self-rated health "),
                                it.selfRatedHealth(),
                                Objects::toString))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
        return all.isEmpty() ? "" : ": " + all;
    }

    private String yesNo(String question, @Nullable YesNo answer) {
        return in.and(question + ": ", answer, it -> inside("yesNo", it));
    }
}
