package se.halsocenter.standalone.demo;

import tools.jackson.databind.JsonNode;

/**
 * What codes are called in Swedish.
 *
 * @param codeLists as the command service answers them
 */
public record Labels(JsonNode codeLists) {

    /** A code's label; one that is in no list is shown as it is. */
    String of(String list, String code) {
        return codeLists
                .get("codeLists")
                .valueStream()
                .filter(it -> it.get("name").stringValue().equals(list))
                .flatMap(it -> it.get("codes").valueStream())
                .filter(it -> it.get("code").stringValue().equals(code))
                .map(it -> it.get("label").get("sv").stringValue())
                .findFirst()
                .orElse(code);
    }
}
