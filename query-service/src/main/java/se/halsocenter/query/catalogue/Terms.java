package se.halsocenter.query.catalogue;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;

/** The terms of the EU's and others' vocabularies that DCAT-AP-SE asks for. */
final class Terms {
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    /** Sweden's data portal takes catalogues under this licence only. */
    static final Resource CC0 = resource("http://creativecommons.org/publicdomain/zero/1.0/");

    static final Resource THEMES = resource(EU + "data-theme");
    static final Resource HEALTH = resource(EU + "data-theme/HEAL");
    static final Resource SWEDISH = resource(EU + "language/SWE");
    static final Resource ENGLISH = resource(EU + "language/ENG");
    static final Resource CONTINUOUS = resource(EU + "frequency/CONT");
    static final Resource REST = resource("http://www.wikidata.org/entity/Q749568");
    static final Property SERVES = ResourceFactory.createProperty(DCAT.NS, "servesDataset");
    static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");

    private Terms() {}

    static Resource accessRights(String code) {
        return resource(EU + "access-right/" + code);
    }

    static Resource publisherType(String code) {
        return resource("http://purl.org/adms/publishertype/" + code);
    }

    private static Resource resource(String address) {
        return ResourceFactory.createResource(address);
    }
}
