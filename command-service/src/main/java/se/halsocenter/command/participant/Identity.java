package se.halsocenter.command.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Secret;
import tools.jackson.databind.json.JsonMapper;

/** Who a participant is, as the vault keeps it in JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Identity(
        @Nullable String identityNumber,
        @Nullable String domain,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z+-]{4,20}");
    private static final Pattern DOMAIN = Pattern.compile("[0-9A-Za-z.:-]{1,64}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/-]{2,38}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    /** Nothing is known. */
    static final Identity UNKNOWN = new Identity(null, null, null, null, null);

    /** Reads a body's identity and protection for the vault, if it has either, and notes what is wrong with them. */
    static void read(JsonBody body, int birthYear) {
        Identity identity = body.optionalObject("identity", object -> of(object, birthYear));
        ProtectedIdentity protection = body.optionalCode("protectedIdentity", ProtectedIdentity.class);
        if (identity != null || protection != null) {
            body.secret((identity == null ? UNKNOWN : identity).sealed(protection));
        }
    }

    /** The number that a body names by its two fields, or nothing, which is noted. */
    static @Nullable IdentityNumber number(JsonBody body) {
        String text = body.optionalMatching(
                "identityNumber", NUMBER, "ett identitetsnummer utan mellanslag", "an identity number without spaces");
        String domain = body.optionalMatching(
                "domain", DOMAIN, "numrets domän, till exempel en OID", "the number's domain, such as an OID");
        IdentityNumber number =
                text == null ? null : IdentityNumber.of(text, domain).orElse(null);
        if (text != null && number == null) {
            body.refuse("identityNumber", ParticipantRefusal.INVALID_IDENTITY_NUMBER);
        }
        return number;
    }

    /** Whether the person may be born in a year, by the identity number if it is known. */
    boolean mayBeBornIn(int year) {
        return identityNumber == null || new IdentityNumber(domain, identityNumber).mayBeBornIn(year);
    }

    static Identity parsed(String json) {
        return JsonMapper.shared().readValue(json, Identity.class);
    }

    private static Identity of(JsonBody body, int birthYear) {
        IdentityNumber number = number(body);
        if (number != null && !number.mayBeBornIn(birthYear)) {
            body.refuse("identityNumber", ParticipantRefusal.BIRTH_YEAR_DIFFERS);
        }
        return new Identity(
                number == null ? null : number.number(),
                number == null ? null : number.domain(),
                body.optionalText("name", 200),
                body.optionalMatching("phone", PHONE, "ett telefonnummer", "a telephone number"),
                body.optionalMatching("email", EMAIL, "en e-postadress", "an e-mail address"));
    }

    private Secret sealed(@Nullable ProtectedIdentity protection) {
        return new Secret.Identity(
                JsonMapper.shared().writeValueAsString(this),
                identityNumber == null ? null : new IdentityNumber(domain, identityNumber).key(),
                protection == null ? null : protection.name());
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "identity";
    }
}
