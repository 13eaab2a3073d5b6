import { day } from "../days.js";
import type { Desk } from "./desk.js";

/** The group meets in the afternoon, and a lecture is held in the evening. */
export async function meetsMany(desk: Desk): Promise<void> {
  const { centreId, groupId, followedUp, talked } = desk.morning;
  const api = desk.api.for("a group session (gruppträff)");
  await api.recorded(
    api.write.POST("/v1/groups/{groupId}/sessions", {
      params: { path: { groupId } },
      body: {
        heldOn: day(0),
        minutes: 60,
        participants: [followedUp.participantId, talked.participantId],
        anonymous: { count: 2, precision: "EXACT" },
      },
    }),
  );
  api.for("a lecture (öppen föreläsning)");
  await api.recorded(
    api.write.POST("/v1/activities", {
      body: {
        centreId,
        kind: "LECTURE",
        title: "Sömn och återhämtning",
        heldOn: day(0),
        audiences: [{ segment: "Allmänheten", count: 40, precision: "ESTIMATE" }],
      },
    }),
  );
}
