package se.halsocenter.events;

/** What happens to a participant (deltagare/kund): a person, known here by an id only. */
public sealed interface ParticipantEvent extends Event {

    /**
     * A person was registered with what the figures need of them.
     *
     * @param birthYear year of birth, from which the age on a deciding date is counted
     */
    record ParticipantRegistered(int birthYear, Sex sex) implements ParticipantEvent {}

    /**
     * What the vault knows of the person changed: identity number, name, contact or protection. The event says that it
     * did and no more.
     */
    record IdentityChanged() implements ParticipantEvent {}

    /**
     * Everything that the vault knew of the person was erased (gallring): identity, notes and covering letters.
     *
     * @param decision the reference of the decision, such as its number in the register (diarienummer)
     */
    record ParticipantErased(String decision) implements ParticipantEvent {}

    /** Legal sex (juridiskt kön), which may be unknown. */
    enum Sex {
        FEMALE,
        MALE,
        UNKNOWN
    }
}
