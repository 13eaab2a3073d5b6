package se.halsocenter.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections of a role's own login. Its password is derived from the owner's, so that there is no further secret to
 * keep, and given to the role as soon as a login is refused: at the first start, and after a new password of the owner
 * (docs/adr/0017). Roles belong to the whole server: several processes may do so at once, also for other databases.
 */
final class RoleLogin extends DelegatingDataSource {
    /** Named, so that nothing else that is ever derived from the owner's password is the same. */
    private static final String PURPOSE = "halsocenter/database-login/";

    /** PostgreSQL's invalid_authorization_specification (a role without login) and invalid_password. */
    private static final Set<String> REFUSED = Set.of("28000", "28P01");

    /** What it says of a role that somebody else alters at the same time ("tuple concurrently updated"). */
    private static final String ALTERED_BY_ANOTHER = "XX000";

    private static final int ATTEMPTS = 10;

    private final PGSimpleDataSource owner;
    private final String role;
    private final String secret;

    RoleLogin(PGSimpleDataSource owner, String role, String password) {
        super(login(owner, role, secret(password, role)));
        this.owner = owner;
        this.role = role;
        this.secret = secret(password, role);
    }

    private static PGSimpleDataSource login(PGSimpleDataSource owner, String role, String secret) {
        PGSimpleDataSource login = new PGSimpleDataSource();
        login.setURL(owner.getURL());
        login.setUser(role);
        login.setPassword(secret);
        return login;
    }

    /** The password of a role. */
    static String secret(String password, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(UTF_8), mac.getAlgorithm()));
            byte[] derived = mac.doFinal((PURPOSE + role).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return super.getConnection();
            } catch (SQLException refused) {
                if (attempt == ATTEMPTS || !REFUSED.contains(refused.getSQLState())) {
                    throw refused;
                }
            }
            giveLogin();
        }
    }

    /** The driver sends a verifier: no statement, and so no log of the server, ever holds the password. */
    private void giveLogin() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + role + " login");
            connection.unwrap(PGConnection.class).alterUserPassword(role, secret.toCharArray(), "scram-sha-256");
        } catch (SQLException e) {
            if (!ALTERED_BY_ANOTHER.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
