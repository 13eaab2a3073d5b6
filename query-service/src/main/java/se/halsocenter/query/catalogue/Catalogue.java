package se.halsocenter.query.catalogue;

import java.net.URI;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Kpi;

/**
 * The catalogue by DCAT-AP-SE 3: a dataset (<i>datamängd</i>) for each key figure, a distribution for each form that its
 * values are to be had in, and the service that gives them. Everything has an address of its own: the portal takes no
 * blank nodes.
 */
final class Catalogue {
    private static final List<Words> KEYWORDS = List.of(
            new Words("hälsocenter", "health centre"),
            new Words("fysisk aktivitet på recept", "physical activity on prescription"),
            new Words("folkhälsa", "public health"),
            new Words("nyckeltal", "key figures"));

    private final Model model = ModelFactory.createDefaultModel();
    private final String base;
    private final CatalogueSettings settings;
    private final Resource publisher;
    private final Resource contact;
    private final Resource service;

    private Catalogue(URI address, CatalogueSettings settings) {
        this.base = address.toString().replaceAll("/+$", "");
        this.settings = settings;
        this.publisher = settings.publisher() == null
                ? part("publisher")
                : model.createResource(settings.publisher().toString());
        this.contact = part("contact");
        this.service = part("service");
    }

    /**
     * The catalogue of these key figures.
     *
     * @param address where the service is, without {@code /v1}
     */
    static Model of(URI address, CatalogueSettings settings, List<Kpi> kpis) {
        return new Catalogue(address, settings).describe(kpis);
    }

    private Model describe(List<Kpi> kpis) {
        model.setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("foaf", FOAF.NS)
                .setNsPrefix("vcard", VCARD4.NS);
        describePublisher();
        describeService();
        Resource catalogue = model.createResource(base + "/dcat", DCAT.Catalog)
                .addProperty(DCTerms.license, Terms.CC0)
                .addProperty(DCTerms.language, Terms.SWEDISH)
                .addProperty(DCTerms.language, Terms.ENGLISH)
                .addProperty(DCAT.themeTaxonomy, Terms.THEMES)
                .addProperty(DCTerms.spatial, area())
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCAT.service, service);
        say(catalogue, DCTerms.title, new Words("Hälsocentrens statistik", "Statistics of the health centres"));
        say(
                catalogue,
                DCTerms.description,
                new Words(
                        "Nyckeltal om vad hälsocentren gör och vad det leder till, räknade ur det som har registrerats.",
                        "Key figures of what the health centres do and what comes of it, computed from what was recorded."));
        kpis.forEach(kpi -> catalogue.addProperty(DCAT.dataset, dataset(kpi)));
        return model;
    }

    private void describePublisher() {
        publisher
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, settings.publisherName(), "sv")
                .addProperty(DCTerms.type, Terms.publisherType(settings.publisherType()));
        contact.addProperty(RDF.type, VCARD4.Organization)
                .addProperty(VCARD4.fn, settings.contactName())
                .addProperty(VCARD4.hasEmail, model.createResource("mailto:" + settings.contactEmail()));
    }

    private void describeService() {
        service.addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCAT.endpointURL, model.createResource(base + "/v1"))
                .addProperty(DCAT.endpointDescription, model.createResource(base + "/v3/api-docs"))
                .addProperty(DCTerms.type, Terms.REST)
                .addProperty(DCTerms.accessRights, Terms.accessRights(settings.accessRights()))
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCAT.contactPoint, contact);
        say(service, DCTerms.title, new Words("Hälsocentrens statistik, API", "Statistics of the health centres, API"));
        say(
                service,
                DCTerms.description,
                new Words(
                        "REST API för nyckeltalen, deras definitioner och värden. Det kräver en token.",
                        "REST API of the key figures, their definitions and values. It takes a token."));
        licence(service);
    }

    private Resource dataset(Kpi kpi) {
        Resource dataset = part(kpi.id())
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.identifier, kpi.id())
                .addProperty(Terms.VERSION, Integer.toString(kpi.version()))
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCAT.contactPoint, contact)
                .addProperty(DCAT.theme, Terms.HEALTH)
                .addProperty(DCTerms.accrualPeriodicity, Terms.CONTINUOUS)
                .addProperty(DCTerms.language, Terms.SWEDISH)
                .addProperty(DCTerms.language, Terms.ENGLISH)
                .addProperty(DCTerms.spatial, area())
                .addProperty(DCTerms.temporal, since(kpi))
                .addProperty(DCTerms.accessRights, Terms.accessRights(settings.accessRights()))
                .addProperty(FOAF.page, model.createResource(base + "/v1/kpis/" + kpi.id()));
        say(dataset, DCTerms.title, kpi.name());
        say(dataset, DCTerms.description, kpi.definition());
        KEYWORDS.forEach(keyword -> say(dataset, DCAT.keyword, keyword));
        for (Representation representation : Representation.values()) {
            dataset.addProperty(DCAT.distribution, distribution(kpi, representation));
        }
        service.addProperty(Terms.SERVES, dataset);
        return dataset;
    }

    private Resource distribution(Kpi kpi, Representation representation) {
        String address = "%s/v1/kpis/%s/values?format=%s".formatted(base, kpi.id(), representation.format());
        Resource distribution = part(kpi.id() + "." + representation.format())
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCAT.accessURL, model.createResource(address))
                .addProperty(DCAT.accessService, service)
                .addProperty(DCTerms.format, representation.mediaType());
        say(
                distribution,
                DCTerms.title,
                new Words(
                        "%s (%s)"
                                .formatted(
                                        kpi.name().sv(), representation.label().sv()),
                        "%s (%s)"
                                .formatted(
                                        kpi.name().en(), representation.label().en())));
        representation
                .standard()
                .ifPresent(standard ->
                        distribution.addProperty(DCTerms.conformsTo, model.createResource(standard.toString())));
        licence(distribution);
        return distribution;
    }

    /** The days that there are figures of: from the day on which the definition holds, and on. */
    private Resource since(Kpi kpi) {
        return part("since-" + kpi.validFrom())
                .addProperty(RDF.type, DCTerms.PeriodOfTime)
                .addProperty(DCAT.startDate, kpi.validFrom().toString(), XSDDatatype.XSDdate);
    }

    private Resource area() {
        return model.createResource(settings.spatial().toString(), DCTerms.Location);
    }

    private void licence(Resource described) {
        if (settings.licence() != null) {
            described.addProperty(
                    DCTerms.license, model.createResource(settings.licence().toString()));
        }
    }

    private Resource part(String name) {
        return model.createResource(base + "/dcat#" + name);
    }

    private static void say(Resource described, Property property, Words words) {
        described.addProperty(property, words.sv(), "sv").addProperty(property, words.en(), "en");
    }
}
