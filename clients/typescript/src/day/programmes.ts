import { day } from "../days.js";
import { expect } from "../expect.js";
import type { Desk } from "./desk.js";
import { answers, of, talks } from "./registrations.js";

const NOTE = "Går till badhuset på torsdagar. Ringer om två veckor.";

/** Programmes: one goes on, one is followed up after three months, one ends after six. */
export async function followsProgrammes(desk: Desk): Promise<void> {
  await coaches(desk);
  await followsUp(desk);
  await closes(desk);
}

/** A conversation with a note; it took longer than was written first. */
async function coaches(desk: Desk): Promise<void> {
  const { talked } = desk.morning;
  const api = desk.api.for("coaching, with a note (coachningssamtal, anteckning)");
  await talks(api, talked, { kind: "COACHING", channel: "PHONE", minutes: 30, note: NOTE });
  const { version, conversations } = await desk.card(talked);
  const coaching = conversations.find(({ kind }) => kind === "COACHING");
  const [note] = await desk.texts(coaching?.texts.map(({ id }) => id) ?? []);
  expect(note === NOTE, "the note is shown as it was written");

  api.for("a mistake put right (rättelse)");
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/corrections", {
      params: { ...of(talked).params, header: { "If-Match": `"${version}"` } },
      body: {
        eventId: coaching?.eventId ?? "",
        reason: "WRONG_VALUE",
        replacement: { kind: "COACHING", heldOn: day(0), channel: "PHONE", minutes: 45 },
      },
    }),
  );
  const corrected = await desk.card(talked);
  expect(corrected.conversations.some(({ minutes }) => minutes === 45), "the card shows what was corrected");
}

async function followsUp(desk: Desk): Promise<void> {
  const { followedUp } = desk.morning;
  const api = desk.api.for("follow-up after three months (uppföljning)");
  await talks(api, followedUp, { kind: "FOLLOW_UP_3_MONTHS", channel: "PHONE", minutes: 30 });
  await answers(api, followedUp, "THREE_MONTHS");
  await desk.card(followedUp);
}

async function closes(desk: Desk): Promise<void> {
  const { closing } = desk.morning;
  const api = desk.api.for("closing and feedback to the prescriber (avslut, återkoppling)");
  await talks(api, closing, { kind: "CLOSING", channel: "PHONE", minutes: 30 });
  await answers(api, closing, "CLOSING");
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/closing", {
      ...of(closing),
      body: { closedOn: day(0), outcome: "COMPLETED" },
    }),
  );
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/feedback", { ...of(closing), body: { sentOn: day(0) } }),
  );
  await desk.card(closing);
}
