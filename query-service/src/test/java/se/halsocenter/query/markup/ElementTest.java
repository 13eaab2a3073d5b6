package se.halsocenter.query.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    void texts_and_attributes_are_escaped() {
        Element link = Element.of("p", "<b> & \"c\" å").with("title", "\"a\" < b");
        assertThat(link.written()).isEqualTo("<p title=\"&quot;a&quot; &lt; b\">&lt;b&gt; &amp; &quot;c&quot; å</p>");
    }

    @Test
    void what_xml_cannot_hold_is_replaced() {
        assertThat(Element.of("p", "a\u0000b\u000bc\ud800d\te").written())
                .isEqualTo("<p>a\ufffdb\ufffdc\ufffdd\te</p>");
        assertThat(Element.of("p", "🙂").written()).isEqualTo("<p>🙂</p>");
    }

    @Test
    void an_element_without_children_is_read_alike_by_html_and_xml() {
        assertThat(Element.of("td").written()).isEqualTo("<td></td>");
        assertThat(Element.of("br").written()).isEqualTo("<br/>");
    }

    @Test
    void an_element_does_not_change() {
        Element row = Element.of("tr", Element.of("td", "1"));
        assertThat(row.and(Element.of("td", "2")).with("class", "sum").written())
                .isEqualTo("<tr class=\"sum\"><td>1</td><td>2</td></tr>");
        assertThat(row.written()).isEqualTo("<tr><td>1</td></tr>");
    }
}
