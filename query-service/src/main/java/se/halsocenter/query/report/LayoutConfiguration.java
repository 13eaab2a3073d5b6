package se.halsocenter.query.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the layout of reports at the start, from the software or from the place that a setting names. */
@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {
    private static final String OURS = "classpath:/report/annual-report.yml";

    /**
     * The layout.
     *
     * @param location YAML, of which JSON is a part; empty for the one that the software comes with
     */
    @Bean
    Layout layout(@Value("${halsocenter.report-layout}") String location, ResourceLoader resources) {
        String place = location.isEmpty() ? OURS : location;
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader text =
                new InputStreamReader(resources.getResource(place).getInputStream(), StandardCharsets.UTF_8)) {
            Object document = new Yaml(new SafeConstructor(options)).load(text);
            return LayoutReader.read(document);
        } catch (IOException e) {
            throw new LayoutBroken(place, List.of("cannot be read: " + e.getMessage()));
        } catch (YAMLException e) {
            throw new LayoutBroken(place, List.of("is no YAML: " + e.getMessage()));
        } catch (LayoutBroken e) {
            throw new LayoutBroken(place, e.mistakes());
        }
    }
}
