import { type Api, got } from "../api.js";
import type { components } from "../generated/query-service.js";
import type { Morning, Way } from "../yesterday.js";

type Task = components["schemas"]["Task"];
type Timeline = components["schemas"]["Timeline"];
type Referral = components["schemas"]["Referral"];

/** What the coach has before them: the ways of the day, and the screens as they are after the coach's own writes. */
export class Desk {
  constructor(
    readonly api: Api,
    readonly morning: Morning,
  ) {}

  async worklist(): Promise<Task[]> {
    const query = { centreId: [this.morning.centreId], limit: 500, minPosition: this.api.position };
    return (await got(this.api.read.GET("/v1/worklist", { params: { query } }))).items;
  }

  async timeline(way: Way): Promise<Timeline> {
    return got(this.api.read.GET("/v1/referrals/{referralId}/timeline", this.asOfNow(way)));
  }

  /** The card of a way: its version, and each fact with the `eventId` that a correction has to name. */
  async card(way: Way): Promise<Referral> {
    return got(this.api.read.GET("/v1/referrals/{referralId}", this.asOfNow(way)));
  }

  /** Names of everybody on a screen, in one request; to be kept in memory only. */
  async names(participantIds: string[]): Promise<Map<string, string | null>> {
    const body = { participantIds: [...new Set(participantIds)] };
    const { identities } = await got(this.api.write.POST("/v1/participants/identities", { body }));
    return new Map(identities.map(({ participantId, name }) => [participantId, name]));
  }

  /** What the texts say that a view refers to. */
  async texts(textIds: string[]): Promise<string[]> {
    const { texts } = await got(this.api.write.POST("/v1/texts", { body: { textIds } }));
    return texts.map(({ text }) => text);
  }

  private asOfNow(way: Way) {
    return { params: { path: { referralId: way.referralId }, query: { minPosition: this.api.position } } };
  }
}
