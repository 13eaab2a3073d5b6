package se.halsocenter.query.catalogue;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes the statistics and on what terms ({@code halsocenter.catalogue.*}); all of it is told to whoever may
 * read the catalogue.
 *
 * @param publisher the publisher's own address, such as {@code http://dataportal.se/organisation/SE2120000522}; one within
 *     the catalogue without it
 * @param publisherName the publisher (<i>utgivare</i>) in Swedish
 * @param publisherType a term of ADMS' publisher types, such as {@code RegionalAuthority}
 * @param contactName whom to ask, in Swedish
 * @param contactEmail the address to ask at
 * @param licence the licence of the statistics; nothing is said of it without one
 * @param accessRights a term of the EU's access rights: {@code RESTRICTED}, since figures need a token
 * @param spatial the area that the statistics are of, such as a county of NUTS
 */
@ConfigurationProperties("halsocenter.catalogue")
record CatalogueSettings(
        @Nullable URI publisher,
        @DefaultValue("Kommunens hälsocenter") String publisherName,
        @DefaultValue("LocalAuthority") String publisherType,
        @DefaultValue("Hälsocenterstatistik") String contactName,
        @DefaultValue("halsocenter@example.org") String contactEmail,
        @Nullable URI licence,
        @DefaultValue("RESTRICTED") String accessRights,

        @DefaultValue("http://data.europa.eu/nuts/code/SE211")
        URI spatial) {}
