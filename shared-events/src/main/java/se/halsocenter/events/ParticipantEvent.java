package se.halsocenter.events;

/** What happens to a participant (deltagare/kund): a person, known here by an id only. */
public sealed interface ParticipantEvent extends Event {

    /** A person was registered with what the figures need of them. */
    record ParticipantRegistered(int birthYear, Sex sex) implements ParticipantEvent {}

    /** Legal sex (juridiskt kön), which may be unknown. */
    enum Sex {
        FEMALE,
        MALE,
        UNKNOWN
    }
}
