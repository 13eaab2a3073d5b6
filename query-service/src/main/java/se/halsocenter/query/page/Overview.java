package se.halsocenter.query.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.halsocenter.access.Right;
import se.halsocenter.eventlog.Head;

/**
 * The first page: a centre, or the county, in a period.
 *
 * @param asOf the place in the log that the figures rest on
 * @param tiles its key figures
 */
record Overview(Visit visit, Head asOf, Chooser chooser, List<Tile> tiles, List<Section> sections) {
    Overview {
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    /** What has to be said of the key figures. */
    Set<Note> notes() {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        tiles.forEach(tile -> notes.addAll(tile.shown().notes()));
        return notes;
    }

    /** The centre's annual report of the year, in each of its forms. */
    List<Report> reports() {
        String centre = visit.centre();
        if (centre == null || !visit.caller().has(Right.REPORTS, centre)) {
            return List.of();
        }
        String address = "/v1/reports/" + centre + "/" + visit.period().last().getYear() + "?format=";
        return List.of(
                new Report(visit.frame().say("Läs på sidan", "Read it here"), address + "html"),
                new Report("PDF", address + "pdf"),
                new Report("Word", address + "docx"));
    }

    /** A form of the report. */
    record Report(String name, String address) {}

    /** What belongs together on the page. */
    record Section(String id, String title, List<Exhibit> exhibits) {
        Section {
            exhibits = List.copyOf(exhibits);
        }
    }

    static Overview of(Visit visit, Codes codes) {
        if (visit.isEmpty()) {
            return new Overview(visit, visit.asOf(), Chooser.of(visit), List.of(), List.of());
        }
        return new OverviewMaker(visit, codes, new Exhibits(visit.frame())).made();
    }
}
