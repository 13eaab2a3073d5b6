package se.halsocenter.query.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import se.halsocenter.access.AnswerHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for what Tomcat refuses before any servlet sees it, such as a broken percent-encoding. */
@Component
final class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Report.class.getName()));
    }

    /** Writes the report; made by Tomcat, by the class's name. */
    public static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Problem problem = Problems.ofStatus(response.getStatus());
            if (problem == Problem.INTERNAL) {
                Problems.log(failure, request);
            }
            AnswerHeaders.write(request, response);
            try {
                response.setStatus(problem.status());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream()
                        .write(JsonMapper.shared()
                                .writeValueAsString(ProblemDocument.of(problem, List.of(), request))
                                .getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("the client went away before its problem document", e);
            }
        }
    }
}
