package se.halsocenter.query.catalogue;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes RDF in the form that the caller asks for; nothing here reads it. */
@Component
final class RdfConverter extends AbstractHttpMessageConverter<Model> {
    static final String RDF_XML = "application/rdf+xml";
    static final String TURTLE = "text/turtle";
    static final String JSON_LD = "application/ld+json";

    private static final Map<String, RDFFormat> FORMATS = Map.of(
            RDF_XML, RDFFormat.RDFXML_PLAIN,
            TURTLE, RDFFormat.TURTLE_PRETTY,
            JSON_LD, RDFFormat.JSONLD11_PRETTY);

    RdfConverter() {
        super(MediaType.valueOf(RDF_XML), MediaType.valueOf(TURTLE), MediaType.valueOf(JSON_LD));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Model.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Model readInternal(Class<? extends Model> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("RDF is only written", message);
    }

    @Override
    protected void writeInternal(Model model, HttpOutputMessage message) throws IOException {
        MediaType type = Objects.requireNonNull(message.getHeaders().getContentType());
        RDFFormat format =
                Objects.requireNonNull(FORMATS.get(type.getType() + "/" + type.getSubtype()), type.toString());
        RDFWriter.source(model).format(format).output(message.getBody());
    }
}
