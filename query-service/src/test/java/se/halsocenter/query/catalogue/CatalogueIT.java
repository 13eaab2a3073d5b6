package se.halsocenter.query.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import tools.jackson.databind.JsonNode;

/** The catalogue as a data portal reads it. */
class CatalogueIT {
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final Map<String, Lang> SYNTAXES =
            Map.of("application/rdf+xml", Lang.RDFXML, "text/turtle", Lang.TURTLE, "application/ld+json", Lang.JSONLD);
    private static final Model SHAPES = RDFDataMgr.loadModel("catalogue/dcat-ap-se.shacl.ttl");

    @BeforeAll
    static void a_centre() {
        SERVICE.append(Facts.VAGGERYD, Facts.centre(Facts.VAGGERYD, "0665", "2021-10-25"));
        SERVICE.value("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void it_says_the_same_in_every_syntax_and_comes_in_RDF_XML_to_those_who_do_not_mind() {
        Model expected = catalogue();
        SYNTAXES.forEach((mediaType, syntax) -> {
            HttpResponse<String> response = SERVICE.send("/dcat", "Accept", mediaType);
            assertThat(type(response)).isEqualTo(mediaType);
            assertThat(parsed(response.body(), syntax).isIsomorphicWith(expected))
                    .as(mediaType)
                    .isTrue();
        });
        assertThat(type(SERVICE.send("/dcat"))).isEqualTo("application/rdf+xml");
        assertThat(type(SERVICE.send("/dcat", "Accept", "*/*"))).isEqualTo("application/rdf+xml");
        assertThat(SERVICE.send("/dcat", "Accept", "text/html").statusCode()).isEqualTo(406);
    }

    @Test
    void it_has_what_DCAT_AP_SE_makes_obligatory() {
        ValidationReport report = validate(catalogue().getGraph());
        assertThat(report.getEntries()).isEmpty();
    }

    @Test
    void it_would_be_missed_if_anything_obligatory_were_left_out() {
        Set<Property> obligatory = SHAPES.listObjectsOfProperty(SHACLM.path).toList().stream()
                .map(path -> ResourceFactory.createProperty(path.asResource().getURI()))
                .collect(toSet());
        assertThat(obligatory).hasSizeGreaterThan(15);
        assertThat(obligatory).allSatisfy(property -> {
            Model without = catalogue().removeAll(null, property, null);
            assertThat(validate(without.getGraph()).conforms()).isFalse();
        });
    }

    @Test
    void every_key_figure_is_a_dataset_with_its_names_in_both_languages() {
        Model catalogue = catalogue();
        List<Resource> datasets =
                catalogue.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList();
        assertThat(datasets)
                .extracting(it -> it.getProperty(DCTerms.identifier).getString())
                .containsExactlyInAnyOrderElementsOf(
                        KpiCatalogue.all().stream().map(Kpi::id).toList());
        for (Kpi kpi : KpiCatalogue.all()) {
            Resource dataset = catalogue
                    .listSubjectsWithProperty(DCTerms.identifier, kpi.id())
                    .next();
            assertThat(dataset.getProperty(DCTerms.title, "sv").getString())
                    .isEqualTo(kpi.name().sv());
            assertThat(dataset.getProperty(DCTerms.title, "en").getString())
                    .isEqualTo(kpi.name().en());
            assertThat(dataset.getProperty(DCTerms.description, "sv").getString())
                    .isEqualTo(kpi.definition().sv());
        }
    }

    @Test
    void every_address_of_figures_answers_in_the_format_that_is_told() throws IOException {
        Set<String> documented = formats();
        String reader = "Bearer " + TestIssuer.shared().token(Role.PUBLIC_HEALTH, Facts.VAGGERYD);
        List<Resource> distributions = catalogue()
                .listSubjectsWithProperty(RDF.type, DCAT.Distribution)
                .toList();
        assertThat(distributions).hasSize(KpiCatalogue.all().size() * Representation.values().length);
        assertThat(Stream.of(Representation.values()).map(Representation::format))
                .containsExactlyInAnyOrderElementsOf(documented);
        List<Resource> answering = distributions.stream()
                .filter(it -> documented.contains(
                        it.getProperty(DCAT.accessURL).getResource().getURI().replaceAll(".*=", "")))
                .toList();
        assertThat(answering).hasSize(KpiCatalogue.all().size() * documented.size());
        assertThat(answering).allSatisfy(distribution -> {
            HttpResponse<String> response = SERVICE.sendAs(
                    reader, path(distribution.getProperty(DCAT.accessURL).getObject()));
            assertThat(response.statusCode()).as(distribution + response.body()).isEqualTo(200);
            assertThat(type(response))
                    .isEqualTo(distribution.getProperty(DCTerms.format).getString());
        });
    }

    @Test
    void the_service_s_description_and_every_definition_can_be_read() {
        Model catalogue = catalogue();
        catalogue.listObjectsOfProperty(DCAT.endpointDescription).forEach(CatalogueIT::answers);
        catalogue
                .listObjectsOfProperty(ResourceFactory.createProperty("http://xmlns.com/foaf/0.1/page"))
                .forEach(CatalogueIT::answers);
    }

    @Test
    void the_same_catalogue_is_not_sent_again() {
        String tag = SERVICE.send("/dcat").headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.send("/dcat", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void nobody_reads_it_without_a_token() {
        assertThat(SERVICE.sendAs("Bearer none", "/dcat").statusCode()).isEqualTo(401);
    }

    @Test
    void publisher_terms_and_public_address_are_those_that_are_set() {
        try (QueryFixture set = new QueryFixture(
                "--halsocenter.public-address=https://statistik.example.org/halsocenter/",
                "--halsocenter.catalogue.publisher=http://dataportal.se/organisation/SE2120000000",
                "--halsocenter.catalogue.publisher-name=Region Exempel",
                "--halsocenter.catalogue.licence=http://creativecommons.org/licenses/by/4.0/")) {
            Model catalogue = parsed(set.send("/dcat").body(), Lang.RDFXML);
            assertThat(validate(catalogue.getGraph()).getEntries()).isEmpty();
            Resource all =
                    catalogue.listSubjectsWithProperty(RDF.type, DCAT.Catalog).next();
            assertThat(all.getURI()).isEqualTo("https://statistik.example.org/halsocenter/dcat");
            assertThat(all.getProperty(DCTerms.publisher).getResource().getURI())
                    .isEqualTo("http://dataportal.se/organisation/SE2120000000");
            Resource distribution = catalogue
                    .listSubjectsWithProperty(RDF.type, DCAT.Distribution)
                    .next();
            assertThat(distribution.getProperty(DCTerms.license).getResource().getURI())
                    .isEqualTo("http://creativecommons.org/licenses/by/4.0/");
            assertThat(distribution.getProperty(DCAT.accessURL).getResource().getURI())
                    .startsWith("https://statistik.example.org/halsocenter/v1/kpis/");
        }
    }

    /** What the contract says of the parameter {@code format}. */
    private static Set<String> formats() throws IOException {
        return Contract.named("query-service.yaml")
                .document()
                .at("/components/parameters/Format/schema/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(toSet());
    }

    private static Model catalogue() {
        return parsed(SERVICE.send("/dcat").body(), Lang.RDFXML);
    }

    private static Model parsed(String text, Lang syntax) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create().source(new StringReader(text)).lang(syntax).parse(model);
        return model;
    }

    private static ValidationReport validate(Graph catalogue) {
        return ShaclValidator.get().validate(Shapes.parse(SHAPES), catalogue);
    }

    private static void answers(RDFNode address) {
        assertThat(SERVICE.send(path(address)).statusCode())
                .as(address.toString())
                .isEqualTo(200);
    }

    private static String path(RDFNode address) {
        URI uri = URI.create(address.asResource().getURI());
        assertThat(uri.getPort()).isEqualTo(SERVICE.port());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }
}
