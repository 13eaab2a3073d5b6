package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import se.halsocenter.query.web.Language;

class HtmlTest {
    private static String html;
    private static Document document;

    @BeforeAll
    static void write() throws Exception {
        html = new Html(new Pages(Language.SWEDISH).page(Samples.report())).written();
        Files.createDirectories(Path.of("target", "report"));
        Files.writeString(Path.of("target", "report", "sample.html"), html);
        document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    }

    @Test
    void the_page_says_its_language_its_title_and_what_it_is() {
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("sv");
        assertThat(texts("title")).first().isEqualTo("Verksamhetsberättelse 2023 – Hälsocenter Vaggeryds kommun");
        assertThat(texts("h1")).containsExactly("Verksamhetsberättelse 2023");
        String english = new Html(new Pages(Language.ENGLISH).page(Samples.report())).written();
        assertThat(english).contains("<html lang=\"en\">", "<h1>Annual report 2023</h1>");
    }

    @Test
    void headings_are_in_order_and_every_section_stands_in_the_contents() {
        List<Integer> levels = elements("*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();
        assertThat(levels.getFirst()).isEqualTo(1);
        assertThat(levels.subList(1, levels.size())).containsOnly(2);
        List<String> ids =
                elements("h2").stream().map(it -> "#" + it.getAttribute("id")).toList();
        List<String> links =
                elements("a").stream().map(it -> it.getAttribute("href")).toList();
        assertThat(ids).containsAll(links);
        assertThat(links).hasSize(Samples.layout().sections().size() + 1);
    }

    @Test
    void nothing_is_run_and_nothing_is_loaded() {
        for (Element element : elements("*")) {
            assertThat(element.getTagName().toLowerCase(Locale.ROOT))
                    .isNotIn("script", "link", "img", "iframe", "object", "form", "base");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                assertThat(name).isNotEqualTo("style").doesNotStartWith("on");
                if (name.equals("href") || name.equals("src")) {
                    assertThat(value).startsWith("#");
                }
            }
        }
    }

    @Test
    void the_only_stylesheet_is_the_one_that_the_policy_names() throws Exception {
        assertThat(texts("style")).containsExactly(Style.SCREEN);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Style.SCREEN.getBytes(StandardCharsets.UTF_8));
        assertThat(Style.POLICY)
                .contains("default-src 'none'")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
        assertThat(Style.SCREEN).as("HTML and XML read it alike").doesNotContain("<", ">", "&", "\"");
        assertThat(html).contains("<style>" + Style.SCREEN + "</style>");
    }

    @Test
    void words_of_people_stay_words() {
        assertThat(html).doesNotContain("<script");
        assertThat(texts("th")).contains("Promenadgrupper " + Samples.HOSTILE);
    }

    @Test
    void every_id_is_one_elements_own() {
        List<String> ids = new ArrayList<>();
        elements("*").stream()
                .map(it -> it.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_table_has_a_caption_and_heads_for_columns_and_rows() {
        for (Element table : elements("table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            NodeList heads = table.getElementsByTagName("th");
            for (int i = 0; i < heads.getLength(); i++) {
                assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("col", "row");
            }
        }
        assertThat(texts("caption")).contains("Varje grupp", "Fysisk aktivitet", "Kultur");
    }

    @Test
    void every_chart_stands_beside_a_table_with_its_figures() {
        List<Element> figures = elements("figure");
        assertThat(figures).hasSizeGreaterThan(5).allSatisfy(figure -> {
            Element exhibit = (Element) figure.getParentNode();
            assertThat(exhibit.getElementsByTagName("table").getLength()).isEqualTo(1);
            Element drawing = (Element) figure.getFirstChild();
            assertThat(drawing.getAttribute("role")).isEqualTo("img");
            assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("tabellen intill");
        });
    }

    @Test
    void whoever_is_not_shown_all_is_told_so_before_the_figures() {
        Element notice = elements("p").stream()
                .filter(it -> it.getAttribute("class").equals("notice"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.getTextContent()).contains("Siffror som gäller för få personer visas inte");
        assertThat(html.indexOf("class=\"notice\"")).isLessThan(html.indexOf("<table"));
    }

    @Test
    void every_word_stands_out_from_the_paper_without_its_colour() {
        for (String css : List.of(Style.SCREEN, Style.SHEET)) {
            assertThat(COLOUR.matcher(css).results().map(it -> it.group(1)).toList())
                    .isNotEmpty()
                    .allSatisfy(colour -> assertThat(contrastToWhite(colour)).isGreaterThanOrEqualTo(4.5));
        }
        assertThat(Style.SHEET.replace("background: #ffffff", "")).doesNotContain("background");
    }

    private static final Pattern COLOUR = Pattern.compile("[{ ;]color: (#[0-9a-f]{6})");

    /** The contrast ratio of WCAG 2.1. */
    private static double contrastToWhite(String colour) {
        double[] channels = IntStream.of(1, 3, 5)
                .mapToDouble(i -> Integer.parseInt(colour, i, i + 2, 16) / 255.0)
                .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        return 1.05 / (0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2] + 0.05);
    }

    private static List<String> texts(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(String name) {
        NodeList all = document.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }
}
