package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.Rehearsals;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.Source;

/** The recept and remisser that have come in; a unique constraint lets one referral stand for each. */
@Component
final class Recepts {
    private final JdbcClient jdbc;

    Recepts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What makes a recept the same: participant, centre, the day it was written, or when that is unknown the day it was
     * received, and the prescribing care unit's HSA-id, or else its name, whatever letters are capitals.
     */
    record Recept(UUID participantId, String centreId, LocalDate dated, String prescriber) {
        static Recept of(
                UUID participantId,
                String centreId,
                LocalDate receivedOn,
                @Nullable LocalDate issuedOn,
                @Nullable Prescriber prescriber) {
            return new Recept(
                    participantId, centreId, Objects.requireNonNullElse(issuedOn, receivedOn), unit(prescriber));
        }

        private static String unit(@Nullable Prescriber prescriber) {
            return prescriber == null
                    ? ""
                    : Objects.requireNonNullElse(prescriber.hsaId(), prescriber.careUnit())
                            .toUpperCase(Locale.ROOT);
        }
    }

    /** Lets a referral stand for no recept any more: its intake is voided, or about to be claimed anew. */
    void release(UUID referralId) {
        jdbc.sql("delete from command.recept where referral_id = ?")
                .param(referralId)
                .update();
    }

    /**
     * Claims a recept or remiss for a referral in the current transaction, instead of what it claimed before, and waits
     * for another that is claiming it; every other way in needs no claim.
     *
     * @return whether another referral stands for it
     */
    boolean isDuplicate(UUID referralId, Source source, Recept recept) {
        release(referralId);
        return switch (source) {
            case FAR_PRESCRIPTION, CARE_REFERRAL -> !claimed(referralId, recept);
            case HEALTH_DIALOGUE, CARE_RECOMMENDATION, ASSOCIATION, OTHER_AUTHORITY, SELF -> false;
        };
    }

    private boolean claimed(UUID referralId, Recept recept) {
        if (Rehearsals.underWay()) {
            return Rehearsals.claim(recept) && !standsForAnother(referralId, recept);
        }
        int claims = jdbc.sql("""
                        insert into command.recept (referral_id, participant_id, centre_id, dated, prescriber)
                        values (:referral, :participant, :centre, :dated, :prescriber) on conflict do nothing""").params(parameters(referralId, recept)).update();
        return claims == 1 || !standsForAnother(referralId, recept);
    }

    /** A referral's own id may be taken as well, which is for the stream itself to say. */
    private boolean standsForAnother(UUID referralId, Recept recept) {
        return jdbc.sql("""
                        select exists (select from command.recept
                                       where participant_id = :participant and centre_id = :centre and dated = :dated
                                         and prescriber = :prescriber and referral_id <> :referral)""")
                .params(parameters(referralId, recept))
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> parameters(UUID referralId, Recept recept) {
        return Map.of(
                "referral", referralId,
                "participant", recept.participantId(),
                "centre", recept.centreId(),
                "dated", recept.dated(),
                "prescriber", recept.prescriber());
    }
}
