package se.halsocenter.query.catalogue;

import static se.halsocenter.query.catalogue.RdfConverter.JSON_LD;
import static se.halsocenter.query.catalogue.RdfConverter.RDF_XML;
import static se.halsocenter.query.catalogue.RdfConverter.TURTLE;

import java.net.URI;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.kpi.KpiCatalogue;

/** The catalogue for data portals. It is about nobody, and takes a token all the same. */
@RestController
@Reads(What.NOTHING)
@EnableConfigurationProperties(CatalogueSettings.class)
final class CatalogueApi {
    private final Optional<URI> publicAddress;
    private final CatalogueSettings settings;

    CatalogueApi(@Value("${halsocenter.public-address}") String publicAddress, CatalogueSettings settings) {
        this.publicAddress =
                Optional.of(publicAddress).filter(it -> !it.isEmpty()).map(URI::create);
        this.publicAddress.ifPresent(it -> Assert.isTrue(
                it.getHost() != null && String.valueOf(it.getScheme()).matches("https?"),
                "halsocenter.public-address is no address of the web"));
        this.settings = settings;
    }

    /** RDF/XML comes first: it is what Sweden's data portal harvests. */
    @OpenTo(Right.DEFINITIONS)
    @GetMapping(
            path = "/dcat",
            produces = {RDF_XML, TURTLE, JSON_LD})
    Model catalogue() {
        return Catalogue.of(address(), settings, KpiCatalogue.all());
    }

    /** As it was set; otherwise as the caller knows it. */
    private URI address() {
        return publicAddress.orElseGet(() ->
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri());
    }
}
