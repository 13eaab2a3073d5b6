package se.halsocenter.query.replay;

import java.util.List;
import java.util.UUID;

/**
 * The publication that a replay is compared with.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param gone what of it cannot be counted any more
 */
record Against(UUID publication, String sha256, List<Gone> gone) {
    Against {
        gone = List.copyOf(gone);
    }

    /** Published figures whose definition there is no more. */
    record Gone(String kpi, int version, int cells) {}
}
