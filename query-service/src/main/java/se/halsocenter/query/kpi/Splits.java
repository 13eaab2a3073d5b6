package se.halsocenter.query.kpi;

import static se.halsocenter.query.ledger.Dimension.AGE_BAND;
import static se.halsocenter.query.ledger.Dimension.CARE_UNIT;
import static se.halsocenter.query.ledger.Dimension.CENTRE;
import static se.halsocenter.query.ledger.Dimension.CHANNEL;
import static se.halsocenter.query.ledger.Dimension.FOCUS_AREA;
import static se.halsocenter.query.ledger.Dimension.GROUP;
import static se.halsocenter.query.ledger.Dimension.KIND;
import static se.halsocenter.query.ledger.Dimension.MUNICIPALITY;
import static se.halsocenter.query.ledger.Dimension.PRECISION;
import static se.halsocenter.query.ledger.Dimension.PROFESSION;
import static se.halsocenter.query.ledger.Dimension.REASON;
import static se.halsocenter.query.ledger.Dimension.SEX;
import static se.halsocenter.query.ledger.Dimension.SOURCE;
import static se.halsocenter.query.ledger.Dimension.TIME_POINT;
import static se.halsocenter.query.ledger.Dimension.TRACK;

import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ReferralEvent;

/** Dimensions that several key figures share. */
final class Splits {
    static final List<Split> CENTRES = List.of(Split.open(CENTRE), Split.open(MUNICIPALITY));
    static final List<Split> PEOPLE =
            List.of(Split.of(SEX, ParticipantEvent.Sex.values()), Split.of(AGE_BAND, AgeBands.CURRENT.labels()));
    static final Split BY_SOURCE = Split.of(SOURCE, ReferralEvent.Source.values());
    /** An intake has several reasons and counts under each. */
    static final Split BY_REASON = Split.overlapping(REASON);

    static final Split BY_CHANNEL =
            Split.of(CHANNEL, ReferralEvent.Channel.values()).orUnstated();
    static final Split BY_PRECISION = Split.of(PRECISION, HeadCount.Precision.values());
    static final Split BY_TIME_POINT = Split.of(TIME_POINT, ReferralEvent.TimePoint.values());
    static final Split BY_TRACK = Split.of(TRACK, ReferralEvent.Track.values());
    static final List<Split> PRESCRIBER = List.of(Split.open(CARE_UNIT), Split.open(PROFESSION));
    static final List<Split> GROUPS = with(CENTRES, Split.open(GROUP), Split.open(KIND), Split.open(FOCUS_AREA));
    /** What every line of a referral knows of its intake. */
    static final List<Split> INTAKE = Stream.of(CENTRES, PEOPLE, List.of(BY_SOURCE), PRESCRIBER)
            .flatMap(List::stream)
            .toList();

    private Splits() {}

    static List<Split> with(List<Split> splits, Split... more) {
        return Stream.concat(splits.stream(), Stream.of(more)).toList();
    }
}
