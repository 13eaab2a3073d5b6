package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.ReferralRefusal.*;
import static se.halsocenter.command.write.Rules.all;
import static se.halsocenter.command.write.Rules.idIsFree;
import static se.halsocenter.command.write.Rules.notInTheFuture;
import static se.halsocenter.command.write.Rules.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.command.referral.Referral.NotReceived;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.command.write.Violation;

/** The rules of an intake, each a function of a few lines. */
final class IntakeRules {
    private IntakeRules() {}

    /** What an intake breaks. */
    static List<Violation> broken(ReceiveReferral it, Referral state) {
        return all(
                idIsFree(state instanceof NotReceived),
                notReceivedBefore(it),
                notInTheFuture("/receivedOn", it.receivedOn(), it.today()),
                issuedBeforeReceived(it),
                born(it),
                oldEnough(it));
    }

    /** Rule: the same recept (participant, centre, issue date, prescriber) twice is a duplicate. */
    private static Stream<Violation> notReceivedBefore(ReceiveReferral it) {
        return unless(!it.duplicate(), "", DUPLICATE_RECEPT);
    }

    /** Rule: a recept is issued before it is received, or on the same day. */
    private static Stream<Violation> issuedBeforeReceived(ReceiveReferral it) {
        LocalDate issuedOn = it.issuedOn();
        return unless(
                issuedOn == null || !issuedOn.isAfter(it.receivedOn()),
                "/issuedOn",
                ISSUED_AFTER_RECEIVED,
                it.receivedOn());
    }

    /** Rule: a centre may set a minimum age. Age is the year of the intake minus the birth year. */
    private static Stream<Violation> oldEnough(ReceiveReferral it) {
        int age = it.receivedOn().getYear() - it.birthYear();
        Integer minimum = it.minimumAge();
        return minimum == null || age < 0
                ? Stream.empty()
                : unless(age >= minimum, "/participantId", BELOW_MINIMUM_AGE, age, minimum);
    }

    /** Rule: nobody is received before the year of birth. */
    private static Stream<Violation> born(ReceiveReferral it) {
        return unless(it.birthYear() <= it.receivedOn().getYear(), "/receivedOn", BEFORE_BIRTH, it.birthYear());
    }
}
