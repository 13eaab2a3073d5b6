package se.halsocenter.query.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Change;
import se.halsocenter.query.kpi.Details.Behind;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Standing;
import se.halsocenter.query.kpi.Tally.Part;
import se.halsocenter.query.kpi.Wilson;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Language;

/** What is said of figures, word for word. A space that keeps a number with its unit is written as _. */
class ExplanationTest {
    private static final Period YEAR = Periods.parse("2023").orElseThrow();
    private static final Head AS_OF = new Head(1042, Instant.parse("2024-01-31T10:15:00Z"));
    private static final Map<String, String> CENTRES = Map.of("vaggeryd", "Hälsocenter Vaggeryds kommun");
    private static final Standing PLAIN = standing(89, 0, 0, 0, 0, 0);

    @Test
    void a_count_of_one_centre() {
        assertThat(about(question("first-conversations", List.of("vaggeryd"), List.of(), Map.of())))
                .containsExactly(
                        "Siffran är nyckeltalet Första samtal. Första samtal som hållits. Många hör till ett recept från ett tidigare år.",
                        "Den räknas enligt version 1 av definitionen, som gäller från den 1 januari 2021. Beslut om den: förslag, ännu inte beslutat.",
                        "Perioden avgörs av dagen då det hölls.",
                        "Perioden 2023 är från den 1 januari 2023 till och med den 31 december 2023.",
                        "Siffran gäller Hälsocenter Vaggeryds kommun.",
                        "Allt är räknat så som det var känt den 31 januari 2024 kl. 11.15, till och med händelse 1042 i loggen.");
        assertThat(cell("first-conversations", value(89), PLAIN))
                .containsExactly("Hälsocenter Vaggeryds kommun, 2023: 89.", "Inget har rättats eller makulerats.");
    }

    @Test
    void a_share_of_the_county_with_its_parts_its_interval_and_what_is_left_out() {
        Question question = question(
                "programme-uptake",
                List.of(),
                List.of(Dimension.SEX, Dimension.REASON),
                Map.of(Dimension.SOURCE, Set.of("FAR_PRESCRIPTION", "CARE_REFERRAL"), Dimension.SEX, Set.of("FEMALE")));
        assertThat(about(question))
                .contains(
                        "Täljaren är de som hittills startat ett program, nämnaren de som startat ett program, tackat nej eller fått receptet i retur.",
                        "Siffran gäller hela länet, alla hälsocenter tillsammans.",
                        "Den är uppdelad på kön och orsak. Delarna får inte läggas ihop till en helhet.",
                        "Bara det räknas där kön är kvinna och väg in är remiss från vården eller recept (FaR).");
        Figure share = new Figure(0.62, null, 31, 50, Wilson.of(31, 50), Status.VALUE);
        assertThat(cell("programme-uptake", share, standing(50, 2, 1, 3, 1, 12)))
                .containsExactly(
                        "Hälsocenter Vaggeryds kommun, 2023: 62_%.",
                        "Täljaren är 31: de som hittills startat ett program. Nämnaren är 50: de som startat ett program, tackat nej eller fått receptet i retur.",
                        "Slumpen gör andelen osäker: ett 95_% konfidensintervall (Wilson) går från 48,2_% till 74,1_%.",
                        "2 uppgifter räknas så som de har rättats.",
                        "3 uppgifter har rättats och räknas inte längre här.",
                        "1 makulerad uppgift räknas inte.",
                        "12 inkomna räknas inte, för de har ännu varken startat ett program, blivit ett nej eller gått i retur.");
    }

    @Test
    void what_a_questionnaire_does_not_say_and_who_gave_no_name() {
        assertThat(cell("concerns-relieved", share(3, 4), standing(4, 0, 0, 0, 0, 1)))
                .contains("1 besvarad enkät räknas inte: den har inget svar på detta, eller \"vet ej\".");
        assertThat(cell("group-participants", value(12), standing(30, 0, 0, 0, 0, 4)))
                .contains("Vid 4 träffar var det med någon som inte uppgett sitt namn; de räknas inte.");
    }

    @Test
    void follow_ups_that_are_not_due_yet() {
        Standing standing = new Standing(40, 0, 6, 0, 0, 0, 0, 0);
        assertThat(cell("follow-up-3-months-rate", share(30, 40), standing))
                .endsWith("6 av programmen ska följas upp först senare; de ingår i nämnaren.");
    }

    @Test
    void a_waiting_time_says_how_long_most_have_waited() {
        Figure waiting = new Figure(32, 60.5, null, null, null, Status.VALUE);
        assertThat(cell("waiting-days", waiting, PLAIN))
                .startsWith(
                        "Hälsocenter Vaggeryds kommun, 2023: 32_dagar i mitten (medianen). Nio av tio väntade högst 60,5_dagar.",
                        "Siffran bygger på 89 uppgifter.");
    }

    @Test
    void numbers_with_units_and_large_ones() {
        assertThat(cell("training-hours", value(1227.25), PLAIN).getFirst()).endsWith("2023: 1_227,25_timmar.");
        assertThat(cell("intakes-per-1000", new Figure(5.4637, null, 81, 14825, null, Status.VALUE), PLAIN))
                .startsWith(
                        "Hälsocenter Vaggeryds kommun, 2023: 5,46 per 1_000_invånare.",
                        "Täljaren är 81: alla som kom in under perioden. Nämnaren är 14_825: invånare i de kommuner som har ett hälsocenter.");
        assertThat(cell(
                                "first-conversations-per-100-coach-hours",
                                new Figure(4.2, null, 42, 1000, null, Status.VALUE),
                                PLAIN)
                        .getFirst())
                .endsWith("4,2 per 100_coachtimmar.");
    }

    @Test
    void why_there_is_no_figure() {
        assertThat(cell("first-conversations", none(Status.SUPPRESSED_PRIMARY), null))
                .containsExactly(
                        "Hälsocenter Vaggeryds kommun, 2023: visas inte, för siffran bygger på så få personer att någon skulle kunna kännas igen.");
        assertThat(cell("first-conversations", none(Status.SUPPRESSED_SECONDARY), null)
                        .getFirst())
                .endsWith("visas inte, för med den skulle en annan siffra som inte visas kunna räknas ut.");
        assertThat(cell("first-conversations", none(Status.NOT_APPLICABLE), PLAIN))
                .containsExactly(
                        "Hälsocenter Vaggeryds kommun, 2023: ingen siffra, för hälsocentret hade inte öppnat.");
        assertThat(cell("inspired", none(Status.NO_DATA), Standing.NOTHING).getFirst())
                .endsWith("uppgift saknas, för det finns inget att räkna andelen av.");
        assertThat(cell("waiting-days", none(Status.NO_DATA), Standing.NOTHING).getFirst())
                .endsWith("uppgift saknas, för inget som räknas har registrerats.");
        assertThat(cell("intakes", new Figure(0, null, null, null, null, Status.ZERO), Standing.NOTHING)
                        .getFirst())
                .endsWith("2023: 0. Inget som räknas har registrerats.");
    }

    @Test
    void what_may_not_be_told_is_said_to_be_left_out() {
        assertThat(cell("first-conversations", value(89), null))
                .contains(
                        "Hur mycket som rättats, makulerats eller inte räknats visas bara för hälsocentret självt och för revisorer.");
    }

    @Test
    void targets_and_the_period_before() {
        Goal below = new Goal(0.8, -0.04, Kpi.Direction.UP, false);
        Change grown = new Change(Periods.parse("2022").orElseThrow(), 0.72, 0.04, 0.0556);
        Cell cell = new Cell(YEAR, "vaggeryd", Map.of(), share(76, 100), List.of(Flag.Kind.PRELIMINARY), below, grown);
        assertThat(sentences(Language.SWEDISH, "goal-150-programme", cell, PLAIN))
                .endsWith(
                        "Siffran är preliminär, för perioden var inte slut.",
                        "Målet är 80_%. Siffran ligger 4_procentenheter under målet, som inte är nått.",
                        "Perioden före, 2022: 72_%. Skillnaden är +4_procentenheter.");
        Goal without = new Goal(100, 0, Kpi.Direction.NONE, null);
        assertThat(sentences(
                        Language.SWEDISH,
                        "intakes",
                        new Cell(
                                YEAR,
                                null,
                                Map.of(Dimension.SEX, "UNKNOWN"),
                                value(100),
                                List.of(new Flag.Population(2024)),
                                without,
                                null),
                        PLAIN))
                .startsWith("Hela länet, 2023, okänt: 100.")
                .endsWith("Folkmängden är den som gällde 2024.", "Målet är 100. Siffran ligger på målet.");
    }

    @Test
    void many_periods_and_centres() {
        List<Period> months = se.halsocenter.query.kpi.Every.MONTH.split(YEAR);
        Kpi kpi = KpiCatalogue.latest("intakes").orElseThrow();
        assertThat(about(Question.of(kpi, months, List.of("vaggeryd", "savsjo"), List.of())))
                .contains(
                        "Perioderna är 12, mellan den 1 januari 2023 och den 31 december 2023.",
                        "Siffrorna gäller vart och ett av Hälsocenter Vaggeryds kommun och savsjo.");
        assertThat(about(Question.of(kpi, List.of(YEAR), List.of(), List.of(Dimension.CENTRE))))
                .contains("Siffrorna gäller vart och ett av länets hälsocenter.");
    }

    @Test
    void english_for_those_who_ask_for_it() {
        Question question = question("first-conversations", List.of("vaggeryd"), List.of(), Map.of());
        assertThat(Explanation.about(Language.ENGLISH, new Answered(question, AS_OF, List.of()), CENTRES))
                .endsWith(
                        "The figure is that of Hälsocenter Vaggeryds kommun.",
                        "All is counted as it was known on 31 January 2024 at 11:15, up to event 1042 of the log.");
        assertThat(sentences(Language.ENGLISH, "training-hours", cellOf(value(1227.25)), PLAIN))
                .containsExactly(
                        "Hälsocenter Vaggeryds kommun, 2023: 1,227.25 hours.", "Nothing has been corrected or voided.");
    }

    @Test
    void before_the_first_event_nothing_was_known() {
        Question question = question("intakes", List.of(), List.of(), Map.of());
        assertThat(Explanation.about(Language.SWEDISH, new Answered(question, Head.EMPTY, List.of()), CENTRES))
                .endsWith("Allt är räknat så som det var känt innan något hade registrerats.");
    }

    private static Standing standing(
            long facts, long amended, long voided, long corrected, long replaced, long beside) {
        return new Standing(facts, 0, 0, amended, voided, corrected, replaced, beside);
    }

    private static Figure value(Number value) {
        return new Figure(value, null, null, null, null, Status.VALUE);
    }

    private static Figure share(long part, long whole) {
        return new Figure((double) part / whole, null, part, whole, Wilson.of(part, whole), Status.VALUE);
    }

    private static Figure none(Status status) {
        return new Figure(null, null, null, null, null, status);
    }

    private static Question question(
            String kpi, List<String> centres, List<Dimension> by, Map<Dimension, Set<String>> only) {
        return new Question(KpiCatalogue.latest(kpi).orElseThrow(), List.of(YEAR), centres, by, only, null, 0, false);
    }

    private static List<String> about(Question question) {
        return Explanation.about(Language.SWEDISH, new Answered(question, AS_OF, List.of()), CENTRES);
    }

    private static Cell cellOf(Figure figure) {
        return new Cell(YEAR, "vaggeryd", Map.of(), figure, List.of(), null, null);
    }

    private static List<String> cell(String kpi, Figure figure, @Nullable Standing standing) {
        return sentences(Language.SWEDISH, kpi, cellOf(figure), standing);
    }

    private static List<String> sentences(Language language, String kpi, Cell cell, @Nullable Standing standing) {
        Question question = question(kpi, List.of("vaggeryd"), List.of(), Map.of());
        Map<Part, Standing> parts = new EnumMap<>(Part.class);
        if (standing != null) {
            for (Part part : Part.values()) {
                parts.put(part, standing);
            }
        }
        Map<Cell.Place, Map<Part, Standing>> behind = standing == null ? Map.of() : Map.of(cell.place(), parts);
        return Explanation.of(language, new Behind(new Answered(question, AS_OF, List.of(cell)), behind), CENTRES)
                .cells()
                .getFirst()
                .sentences()
                .stream()
                .map(sentence -> sentence.replace('\u00a0', '_'))
                .toList();
    }
}
