package se.halsocenter.command.vault;

/** A row of the vault that was not sealed for its place: changed, or put where another belongs. */
final class VaultDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultDamaged(String what, Throwable cause) {
        super(what + " cannot be opened: the row was changed or belongs elsewhere", cause);
    }
}
