package se.halsocenter.query.page;

import org.jspecify.annotations.Nullable;

/** How a page looks: as the reader's device prefers, unless they choose. */
enum Theme {
    AUTO(""),
    LIGHT("light"),
    DARK("dark");

    private final String value;

    Theme(String value) {
        this.value = value;
    }

    static Theme of(@Nullable String text) {
        for (Theme theme : values()) {
            if (theme.value.equals(text)) {
                return theme;
            }
        }
        return AUTO;
    }

    /** As it stands in addresses; empty for the device's own. */
    String value() {
        return value;
    }
}
