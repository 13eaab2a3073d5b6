package se.halsocenter.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes the pages that endpoints answer, each with its own policy. */
@Component
final class HtmlWriter extends AbstractHttpMessageConverter<Html> {

    HtmlWriter() {
        super(UTF_8, MediaType.TEXT_HTML);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Html.class;
    }

    @Override
    protected Html readInternal(Class<? extends Html> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("no page is read", message);
    }

    @Override
    protected void writeInternal(Html page, HttpOutputMessage message) throws IOException {
        // in place of the policy that stands on every answer
        message.getHeaders().set("Content-Security-Policy", page.policy());
        message.getBody().write(page.text().getBytes(UTF_8));
    }
}
