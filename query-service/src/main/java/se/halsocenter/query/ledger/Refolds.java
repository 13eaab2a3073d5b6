package se.halsocenter.query.ledger;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import se.halsocenter.eventlog.BulkLog;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.ProjectionDatabase;
import se.halsocenter.eventlog.ServiceDatabase;

/** Makes books beside the live ones. */
public final class Refolds {
    private static final String ROLE = "halsocenter_projection";

    /** Two for each of the workers, of which there are few, and one for what is done to the books as a whole. */
    private static final int CONNECTIONS = 9;

    private final ServiceDatabase service;
    private final ProjectionDatabase live;
    private final EventJson events;
    private final ActivityMinutes minutes;
    private final List<View> views;
    private final Progress progress;

    Refolds(
            ServiceDatabase service,
            ProjectionDatabase live,
            EventJson events,
            ActivityMinutes minutes,
            List<View> views,
            Progress progress) {
        this.service = service;
        this.live = live;
        this.events = events;
        this.minutes = minutes;
        this.views = List.copyOf(views);
        this.progress = progress;
    }

    /** On a database that no service works on, such as the one that an auditor replays a log into. */
    public static Refolds on(ServiceDatabase database, EventJson events) {
        ProjectionDatabase live = new ProjectionDatabase(database.pool(ROLE, 1));
        Progress nobodyWaits = new Progress(new Ledger(live.template()), Duration.ZERO);
        return new Refolds(database, live, events, ActivityMinutes.CURRENT, List.of(), nobodyWaits);
    }

    /** New books to be compared and taken away: lines, people and centres, without what front ends read. */
    public OtherBooks scratch() {
        String name = "ledger_replay_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        new Books(live.client()).open(name, derivation(), false);
        return books(name, List.of());
    }

    /** Books of a name, with what front ends read. */
    OtherBooks books(String name) {
        return books(name, views);
    }

    private OtherBooks books(String name, List<View> drawn) {
        ProjectionDatabase database = new ProjectionDatabase(service.pool(ROLE, CONNECTIONS, name));
        EventLog log = database.log(events);
        Ledger ledger = new Ledger(database.template());
        Centres centres = new Centres(database.client());
        return new OtherBooks(
                name,
                derivation(),
                database,
                log,
                ledger,
                new BulkFold(new BulkLog(events), database.dataSource(), minutes, drawn),
                new LedgerProjection(log, ledger, centres, drawn, minutes, progress, database));
    }

    /** The name of the way in which lines are drawn today. */
    String derivation() {
        return Entries.derivation(minutes);
    }

    /** Connections that find the live books, and see all rows. */
    public DataSource live() {
        return live.dataSource();
    }
}
