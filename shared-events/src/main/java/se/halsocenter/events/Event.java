package se.halsocenter.events;

/** A fact of one stream's history. */
public sealed interface Event permits CentreEvent, ParticipantEvent, ReferralEvent, GroupEvent, ActivityEvent {}
