package se.halsocenter.command.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.Locale;
import java.util.UUID;

/** Ids made of centre, sheet and a row's own number (UUIDv5, RFC 9562): the same row has the same id every time. */
record RowIds(String centreId) {
    private static final UUID NAMESPACE = UUID.fromString("5b0c1f0e-2d5a-4a58-9c3e-6a1f3f0f7d21");

    /** The id of what a row creates at a path, such as {@code participants}. */
    UUID of(String sheet, String number, String path) {
        NameBasedGenerator generator = Generators.nameBasedGenerator(NAMESPACE);
        return generator.generate(
                String.join("\n", centreId, sheet, number.strip().toLowerCase(Locale.ROOT), path));
    }

    /** The participant of a case. */
    UUID participant(String number) {
        return of(Sheets.CASES, number, "participants");
    }

    UUID group(String number) {
        return of(Sheets.GROUPS, number, "groups");
    }
}
