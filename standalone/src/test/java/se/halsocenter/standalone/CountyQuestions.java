package se.halsocenter.standalone;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.standalone.county.Extent;
import tools.jackson.databind.JsonNode;

/** What is asked of ten years of a county: every key figure, in every way that the reports ask for it. */
record CountyQuestions(List<JsonNode> kpis, Extent county) {
    /** Groups are asked for in one year: in ten there are more of them than an answer may have cells. */
    private static final String OF_ONE_YEAR = "group";

    /** Told apart by the ways of asking, not by the values of a dimension. */
    private static final List<String> PLACES = List.of("centre", "municipality");

    CountyQuestions {
        kpis = List.copyOf(kpis);
    }

    /**
     * A question.
     *
     * @param way in which it is asked: a column of the table
     */
    record Asked(String kpi, String way, String path) {}

    static CountyQuestions of(Reader reader, Extent county) throws IOException, InterruptedException {
        JsonNode catalogue = Client.JSON.readTree(reader.get("/v1/kpis"));
        return new CountyQuestions(catalogue.get("kpis").valueStream().toList(), county);
    }

    List<Asked> ofCounty() {
        return kpis.stream()
                .flatMap(kpi -> Stream.of(
                                Stream.of(
                                        asked(kpi, "the last year", year()),
                                        monthByMonth(kpi),
                                        asked(kpi, "year by year, each centre", years() + "&every=year&by=centre")),
                                dimensions(kpi)
                                        .map(by -> asked(
                                                kpi,
                                                "year by year, by one dimension",
                                                (by.equals(OF_ONE_YEAR) ? year() : years() + "&every=year") + "&by="
                                                        + by)))
                        .flatMap(asked -> asked))
                .toList();
    }

    List<Asked> ofYear(int other) {
        return kpis.stream().map(kpi -> asked(kpi, "a year", "period=" + other)).toList();
    }

    List<Asked> monthByMonth() {
        return kpis.stream().map(this::monthByMonth).toList();
    }

    private Asked monthByMonth(JsonNode kpi) {
        return asked(kpi, "month by month", years() + "&every=month");
    }

    List<Asked> ofCentre(String centre) {
        String own = "&centreId=" + centre;
        return kpis.stream()
                .flatMap(kpi -> Stream.of(
                                Stream.of(
                                        asked(kpi, "the last year", year() + own),
                                        asked(kpi, "month by month", years() + "&every=month" + own)),
                                dimensions(kpi)
                                        .map(by -> asked(
                                                kpi, "the last year, by one dimension", year() + own + "&by=" + by)))
                        .flatMap(asked -> asked))
                .toList();
    }

    private String year() {
        return "period=" + county.lastYear();
    }

    private String years() {
        return "period=%d-01-01/%d-12-31".formatted(county.firstYear(), county.lastYear());
    }

    private static Asked asked(JsonNode kpi, String way, String question) {
        String id = kpi.get("id").stringValue();
        return new Asked(id, way, "/v1/kpis/" + id + "/values?" + question);
    }

    private static Stream<String> dimensions(JsonNode kpi) {
        return kpi.get("dimensions")
                .valueStream()
                .map(dimension -> dimension.get("name").stringValue())
                .filter(name -> !PLACES.contains(name));
    }
}
