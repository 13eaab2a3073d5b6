package se.halsocenter.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    private static final Chart.Heading HEADING = new Chart.Heading("Första samtal & recept", "Antal <per> år");
    private static final List<String> YEARS = List.of("2021", "2022", "2023");
    private static final List<Series> TWO = List.of(
            new Series("Recept", List.of(Point.of(5, "5"), Point.of(81, "81"), Point.of(81, "81"))),
            new Series("Första samtal", List.of(Point.of(0, "0"), Point.absent("visas inte"), Point.of(89, "89"))));

    static List<Chart> charts() {
        return List.of(
                Chart.bars(HEADING, YEARS, TWO), Chart.lines(HEADING, YEARS, TWO), Chart.shares(HEADING, YEARS, TWO));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_is_an_image_with_a_title_and_a_description(Chart chart) throws Exception {
        Element svg = drawn(chart).getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("chart-1-title chart-1-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Första samtal & recept");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Antal <per> år");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_has_no_script_no_style_and_nothing_from_outside(Chart chart) throws Exception {
        NodeList elements = drawn(chart).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getTagName())
                    .isIn("svg", "title", "desc", "defs", "pattern", "g", "rect", "path", "circle", "text");
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                String name = element.getAttributes().item(a).getNodeName();
                assertThat(name).isNotEqualTo("style").doesNotStartWith("on").doesNotContain("href");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void series_are_named_and_values_written_and_nothing_stands_outside_of_the_picture(Chart chart) throws Exception {
        Document document = drawn(chart);
        assertThat(texts(document)).contains("Recept", "Första samtal", "81", "89");
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height);
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, Drawing.WIDTH);
        }
    }

    @Test
    void a_bar_is_as_long_as_its_value_and_what_is_absent_is_said_and_not_drawn() throws Exception {
        Document bars = drawn(Chart.bars(HEADING, YEARS, TWO));
        List<Double> recept = lengths(bars, Fill.SOLID.paint("chart-1"));
        assertThat(recept.get(1) / recept.get(2)).isEqualTo(1);
        assertThat(recept.get(0) / recept.get(1)).isBetween(0.061, 0.062);
        assertThat(lengths(bars, Fill.RISING.paint("chart-1"))).element(1).isEqualTo(0.0);
        assertThat(texts(bars)).contains("visas inte");
    }

    @Test
    void a_target_is_a_mark_at_its_place() throws Exception {
        Point under = new Point(0.4, "40 %", 0.8);
        Document bars = drawn(Chart.bars(HEADING, List.of("Mål"), List.of(new Series("Andel", List.of(under))), 1));
        double reached = lengths(bars, Fill.SOLID.paint("chart-1")).getLast();
        Element mark = rectangles(bars, Lettering.INK).getLast();
        double start = Double.parseDouble(
                rectangles(bars, Fill.SOLID.paint("chart-1")).getLast().getAttribute("x"));
        double at = Double.parseDouble(mark.getAttribute("x")) + 1.25 - start;
        assertThat(at / reached).isBetween(1.99, 2.01);
    }

    @Test
    void a_line_is_broken_where_a_value_is_absent() throws Exception {
        List<Series> broken = List.of(new Series(
                "Andel",
                List.of(
                        Point.of(1, "1"),
                        Point.of(2, "2"),
                        Point.absent("saknas"),
                        Point.of(3, "3"),
                        Point.of(0, "0"))));
        Document lines = drawn(Chart.lines(HEADING, List.of("a", "b", "c", "d", "e"), broken));
        String path = IntStream.range(0, lines.getElementsByTagName("path").getLength())
                .mapToObj(i -> (Element) lines.getElementsByTagName("path").item(i))
                .filter(it -> it.getAttribute("fill").equals("none"))
                .map(it -> it.getAttribute("d"))
                .findFirst()
                .orElseThrow();
        assertThat(path.replaceAll("[^ML]", "")).isEqualTo("MLML");
        assertThat(texts(lines)).contains("saknas");
    }

    @Test
    void shares_fill_the_bar_and_one_that_is_absent_leaves_the_whole_bar_undivided() throws Exception {
        Document shares = drawn(Chart.shares(HEADING, YEARS, TWO));
        List<Double> one = lengths(shares, Fill.SOLID.paint("chart-1"));
        List<Double> other = lengths(shares, Fill.RISING.paint("chart-1"));
        assertThat(one).hasSize(2);
        assertThat(one.getLast() / other.getLast()).isBetween(0.909, 0.911);
        assertThat(texts(shares)).containsOnlyOnce("visas inte");
    }

    @ParameterizedTest
    @EnumSource(Fill.class)
    void every_colour_stands_out_from_white(Fill fill) {
        assertThat(contrastToWhite(fill.colour())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrastToWhite(Lettering.INK)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void long_texts_are_wrapped_at_spaces() {
        assertThat(Lettering.wrapped("Suicidprevention – Att välja livet", 150))
                .containsExactly("Suicidprevention –", "Att välja livet");
    }

    /** The contrast ratio of WCAG 2.1. */
    private static double contrastToWhite(String colour) {
        double[] channels = IntStream.of(1, 3, 5)
                .mapToDouble(i -> Integer.parseInt(colour, i, i + 2, 16) / 255.0)
                .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        return 1.05 / (0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2] + 0.05);
    }

    private static List<Double> lengths(Document drawing, String fill) {
        return rectangles(drawing, fill).stream()
                .filter(it -> !it.getAttribute("height").equals("12"))
                .map(it -> Double.parseDouble(it.getAttribute("width")))
                .toList();
    }

    private static List<Element> rectangles(Document drawing, String fill) {
        NodeList all = drawing.getElementsByTagName("rect");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(it -> it.getAttribute("fill").equals(fill))
                .toList();
    }

    private static List<String> texts(Document drawing) {
        NodeList texts = drawing.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static Document drawn(Chart chart) throws Exception {
        String svg = chart.svg("chart-1").written();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
