package se.halsocenter.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.query.login.WebSettings;
import se.halsocenter.query.web.Language;

/** Finds out what stands around a page. */
@Component
final class Frames {
    private final WebSettings settings;

    Frames(WebSettings settings) {
        this.settings = settings;
    }

    /** Pages are in Swedish unless their address says otherwise, whatever language a browser came with. */
    Frame of(HttpServletRequest request) {
        Address here = Address.of(request);
        Language language = "en".equals(here.value("lang")) ? Language.ENGLISH : Language.SWEDISH;
        return new Frame(
                here, language, Theme.of(here.value("theme")), Caller.current().orElse(null), settings.demo());
    }
}
