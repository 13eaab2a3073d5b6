package se.halsocenter.command.referral;

import static se.halsocenter.command.referral.Ways.*;
import static se.halsocenter.events.ReferralEvent.Source.CARE_REFERRAL;
import static se.halsocenter.events.ReferralEvent.Source.FAR_PRESCRIPTION;
import static se.halsocenter.events.ReferralEvent.Source.SELF;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.events.ReferralEvent.PrescribedActivity;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;

class IntakeTest {

    @Test
    void an_intake_is_recorded_with_everything_that_was_said_of_it() {
        var prescriber = new Prescriber("Vaggeryds vårdcentral", "SE2321000057-0ABC", "PHYSICIAN");
        var prescription = List.of(new PrescribedActivity("WALKING", 3, 30, "MODERATE"));
        var reasons = Set.of("HIGH_BLOOD_PRESSURE");
        REFERRALS
                .given()
                .when(new ReceiveReferral(
                        REFERRAL,
                        TODAY,
                        PARTICIPANT,
                        1970,
                        "vaggeryd",
                        18,
                        FAR_PRESCRIPTION,
                        RECEIVED,
                        day(2, 20),
                        prescriber,
                        reasons,
                        prescription,
                        false))
                .accepts(new ReferralReceived(
                        PARTICIPANT,
                        "vaggeryd",
                        FAR_PRESCRIPTION,
                        RECEIVED,
                        day(2, 20),
                        prescriber,
                        reasons,
                        prescription));
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void every_way_in_is_open(Source source) {
        REFERRALS.given().when(received(source)).accepts();
    }

    @Test
    void an_intake_may_be_received_and_issued_today() {
        REFERRALS
                .given()
                .when(received(CARE_REFERRAL, TODAY, TODAY, 1970, null))
                .accepts();
    }

    @Test
    void an_intake_is_not_received_tomorrow() {
        REFERRALS.given().when(received(SELF, TOMORROW, null, 1970, null)).refuses("/receivedOn in-the-future");
    }

    @Test
    void a_recept_is_not_issued_after_it_was_received() {
        REFERRALS
                .given()
                .when(received(FAR_PRESCRIPTION, RECEIVED, RECEIVED.plusDays(1), 1970, null))
                .refuses("/issuedOn issued-after-received");
    }

    @ParameterizedTest
    @CsvSource({"2005, 18", "2007, 16", "1900, 18", "2023, 0"})
    void who_reaches_the_minimum_age_in_the_year_of_the_intake_is_old_enough(int birthYear, int minimumAge) {
        REFERRALS
                .given()
                .when(received(SELF, RECEIVED, null, birthYear, minimumAge))
                .accepts();
    }

    @ParameterizedTest
    @CsvSource({"2006, 18", "2008, 16"})
    void who_does_not_is_too_young(int birthYear, int minimumAge) {
        REFERRALS
                .given()
                .when(received(SELF, RECEIVED, null, birthYear, minimumAge))
                .refuses("/participantId below-minimum-age");
    }

    @Test
    void the_age_is_that_of_the_year_of_the_intake_however_late_it_is_registered() {
        REFERRALS
                .given()
                .when(received(SELF, day(3, 1).minusYears(1), null, 2005, 18))
                .refuses("/participantId below-minimum-age");
    }

    @Test
    void nobody_is_received_before_the_year_of_birth() {
        REFERRALS.given().when(received(SELF, RECEIVED, null, 2024, 18)).refuses("/receivedOn before-birth");
    }

    @Test
    void a_chosen_id_that_exists_is_taken() {
        REFERRALS.given(received()).when(received()).refuses("/id id-taken");
    }

    @Test
    void the_same_recept_is_not_received_twice() {
        var again = new ReceiveReferral(
                REFERRAL,
                TODAY,
                PARTICIPANT,
                1970,
                "vaggeryd",
                null,
                FAR_PRESCRIPTION,
                TOMORROW,
                null,
                null,
                Set.of(),
                List.of(),
                true);
        REFERRALS.given().when(again).refuses(" duplicate-recept", "/receivedOn in-the-future");
    }

    @Test
    void all_reasons_are_given_at_once() {
        REFERRALS
                .given(received())
                .when(received(FAR_PRESCRIPTION, TOMORROW, TOMORROW.plusDays(1), 2010, 18))
                .refuses(
                        "/id id-taken",
                        "/receivedOn in-the-future",
                        "/issuedOn issued-after-received",
                        "/participantId below-minimum-age");
    }

    @Test
    void nothing_can_be_done_with_a_referral_that_was_never_received() {
        var unknown = REFERRALS.given();
        List.of(
                        booked(day(3, 10).atTime(10, 0)),
                        cancelled(RECEIVED),
                        missed(RECEIVED, new UUID(0, 9)),
                        declined(RECEIVED),
                        returned(RECEIVED, ReturnReason.MOVED),
                        first(RECEIVED),
                        started(RECEIVED),
                        closed(RECEIVED))
                .forEach(step -> unknown.when(step).refuses(" unknown-id"));
    }
}
