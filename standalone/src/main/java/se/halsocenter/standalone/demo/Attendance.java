package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.UUID;

/** Who was present at which session. */
final class Attendance {
    private Attendance() {}

    /** Somebody who may be present from a day on. */
    record Member(UUID id, LocalDate from) {}

    private record Place(LocalDate session, UUID member) {}

    /**
     * Draws who was present, so that exactly {@code total} places are taken, every member comes at least once and no
     * session is empty.
     */
    static Map<LocalDate, SequencedSet<UUID>> draw(
            List<LocalDate> sessions, List<Member> members, int total, Random random) {
        SequencedSet<Place> taken = new LinkedHashSet<>();
        for (Member member : members) {
            List<LocalDate> possible =
                    sessions.stream().filter(it -> !it.isBefore(member.from)).toList();
            taken.add(new Place(possible.get(random.nextInt(possible.size())), member.id));
        }
        for (LocalDate session : sessions) {
            List<Member> possible =
                    members.stream().filter(it -> !session.isBefore(it.from)).toList();
            taken.add(new Place(session, possible.get(random.nextInt(possible.size())).id));
        }
        while (taken.size() < total) {
            LocalDate session = sessions.get(random.nextInt(sessions.size()));
            Member member = members.get(random.nextInt(members.size()));
            if (!session.isBefore(member.from)) {
                taken.add(new Place(session, member.id));
            }
        }
        Map<LocalDate, SequencedSet<UUID>> present = new TreeMap<>();
        taken.forEach(place -> present.computeIfAbsent(place.session, _ -> new LinkedHashSet<>())
                .add(place.member));
        return present;
    }
}
