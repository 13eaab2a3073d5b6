package se.halsocenter.standalone.page;

import se.halsocenter.standalone.page.Chromium.Look;

/** Every page as somebody sees it. */
enum View {
    COUNTY("/?period=2024", "demo-public-health"),
    CENTRE("/?period=2024", "demo-coordinator"),
    CENTRE_FROM_OUTSIDE("/?period=2024&centre=jonkoping", "demo-public-health"),
    QUARTER("/?period=2024-Q2", "demo-steering-group"),
    EMPTY("/?period=1999", "demo-coordinator"),
    IN_ENGLISH("/?period=2024&lang=en", "demo-coordinator"),
    COMPARISON("/compare?period=2024", "demo-auditor"),
    KEY_FIGURE("/kpis/first-conversation-rate?period=2024", "demo-coordinator"),
    KEY_FIGURE_SPLIT("/kpis/intakes?period=2024&by=ageBand", "demo-coordinator"),
    KEY_FIGURE_BY_MONTH("/kpis/waiting-days?period=2024&every=month", "demo-coordinator"),
    DEFINITIONS("/kpis", "demo-admin"),
    ABOUT("/about", "demo-coordinator"),
    FORBIDDEN("/", "demo-admin"),
    UNKNOWN("/nowhere", "demo-coordinator"),
    UNREADABLE("/?period=2024-13", "demo-coordinator"),
    SIGN_IN("/", "");

    private final String address;
    private final String user;

    View(String address, String user) {
        this.address = address;
        this.user = user;
    }

    Window open(Chromium chromium, Look look) {
        Window window = user.isEmpty() ? chromium.open(look) : chromium.open(look, user, "jonkoping");
        window.go(address);
        return window;
    }

    /** The name of its picture. */
    String picture(Look look) {
        return "%s-%d-%s"
                .formatted(
                        name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        look.width(),
                        look.scheme().name().toLowerCase(java.util.Locale.ROOT));
    }
}
