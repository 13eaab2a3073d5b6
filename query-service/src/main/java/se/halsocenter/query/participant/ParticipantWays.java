package se.halsocenter.query.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.query.referral.Referral;

/** Where a participant is on the way: referrals and groups. */
@Component
final class ParticipantWays {
    private final JdbcClient jdbc;

    ParticipantWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A way that the participant is on or was. */
    record Way(UUID referralId, String centreId, LocalDate receivedOn, Referral.Status status) {}

    /** A group that the participant came to, how often, and from when to when. */
    record Attendance(UUID groupId, String centreId, String name, int sessions, LocalDate firstOn, LocalDate lastOn) {}

    /** The participant's ways, the last received first. */
    List<Way> referrals(UUID participant) {
        return jdbc.sql("""
                        select * from view_referral where participant_id = ?
                        order by received_on desc, referral_id""")
                .param(participant)
                .query((row, number) -> new Way(
                        row.getObject("referral_id", UUID.class),
                        row.getString("centre"),
                        row.getObject("received_on", LocalDate.class),
                        Referral.Status.valueOf(row.getString("status"))))
                .list();
    }

    /** The participant's groups, the one come to last first. */
    List<Attendance> groups(UUID participant) {
        return jdbc.sql("""
                        select group_id, g.centre, name, a.sessions, first_on, last_on
                        from view_attendance a join view_group g using (group_id)
                        where participant_id = ? order by last_on desc, group_id""")
                .param(participant)
                .query((row, number) -> new Attendance(
                        row.getObject("group_id", UUID.class),
                        row.getString("centre"),
                        row.getString("name"),
                        row.getInt("sessions"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class)))
                .list();
    }
}
