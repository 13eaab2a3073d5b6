import { got } from "../api.js";
import { expect } from "../expect.js";
import type { Desk } from "./desk.js";

/** Opens the application: the labels of all codes, what is due and for whom, and the ways that are looked at first. */
export async function opensTheDay(desk: Desk): Promise<void> {
  const { api, morning } = desk;
  const { centreId, booked, followedUp, closing } = morning;
  api.for("labels of all codes (kodlistor)");
  await got(api.write.GET("/v1/code-lists", { params: { query: { centreId } } }));

  api.for("the day's list (att göra)");
  const tasks = await desk.worklist();
  api.for("everybody's names at once (namn)");
  const names = await desk.names(tasks.map((task) => task.participantId));
  for (const way of [booked, followedUp, closing]) {
    expect(typeof names.get(way.participantId) === "string", "whoever gave a name is on the list by name");
  }

  api.for("a way before the conversation (tidslinje)");
  for (const way of [booked, followedUp, closing]) {
    const { entries } = await desk.timeline(way);
    expect(entries[0]?.type === "referral.received", "a way begins with its intake");
  }

  api.for("the year's first conversations (nyckeltal)");
  const query = { centreId: [centreId], minPosition: api.position };
  await got(
    api.read.GET("/v1/kpis/{kpiId}/values", { params: { path: { kpiId: "first-conversations" }, query } }),
  );
}

/** Looks at the list once more before going home: what was done is gone from it. */
export async function closesTheDay(desk: Desk): Promise<void> {
  const { booked, closing } = desk.morning;
  desk.api.for("what is left (att göra)");
  const left = await desk.worklist();
  expect(
    left.every((task) => task.bookingId !== booked.bookingId),
    "a visit that took place is not on the list",
  );
  expect(
    left.every((task) => task.referralId !== closing.referralId || task.kind === "QUESTIONNAIRE"),
    "of a way that is closed only the later questionnaires remain",
  );
}
