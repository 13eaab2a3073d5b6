package se.halsocenter.query.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;
import se.halsocenter.query.login.WebSettings;
import se.halsocenter.query.web.Html;

/** Makes pages of the templates in {@code src/main/jte}, which the build has turned into classes of this package. */
@Component
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());
    private final String policy;

    Templates(WebSettings settings) {
        policy = policy(settings);
    }

    /** Everything comes from here, and nothing stands in the page itself. A form may lead on to where one signs out. */
    private static String policy(WebSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self'"
                + settings.logoutOrigin().map(origin -> " " + origin).orElse("")
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /**
     * A page.
     *
     * @param model what its template shows
     */
    Html page(String template, Object model) {
        StringOutput text = new StringOutput();
        engine.render(template + ".jte", model, text);
        return new Html(text.toString(), policy);
    }
}
