import { type Api, type Recorded, got } from "./api.js";
import { day } from "./days.js";
import type { Morning, Way } from "./yesterday.js";

/** A coach's day at a centre: each function is one thing that the coach does, with the requests it takes. */
export class Coach {
  constructor(
    private readonly api: Api,
    private readonly morning: Morning,
  ) {}

  /** Opens the application: the labels of all codes, what is due, and the three ways that are looked at first. */
  async opensTheDay(): Promise<void> {
    const { centreId, booked, followedUp, closing } = this.morning;
    await got(this.api.for("labels of all codes (kodlistor)").write.GET("/v1/code-lists"));
    await this.looksAtTheList("the day's list (att göra)");
    this.api.for("a way before the conversation (tidslinje)");
    for (const way of [booked, followedUp, closing]) {
      await this.looksAt(way);
    }
    await got(
      this.api.for("the year's first conversations (nyckeltal)").read.GET("/v1/kpis/{kpiId}/values", {
        params: { path: { kpiId: "first-conversations" }, query: { centreId: [centreId], minPosition: this.api.position } },
      }),
    );
  }

  /** A recept came by post from somebody new, who is called and given a time. */
  async receivesARecept(): Promise<void> {
    const { centreId } = this.morning;
    const api = this.api.for("a new recept (nytt recept)");
    const participant = await api.recorded(
      api.write.POST("/v1/participants", { body: { birthYear: 1971, sex: "MALE" } }),
    );
    const referral = await api.recorded(
      api.write.POST("/v1/referrals", {
        body: {
          participantId: participant.id,
          centreId,
          source: "FAR_PRESCRIPTION",
          receivedOn: day(0),
          issuedOn: day(-3),
          prescriber: { careUnit: "Exempelby vårdcentral", profession: "NURSE" },
          reasons: ["HIGH_BLOOD_PRESSURE", "STRESS"],
        },
      }),
    );
    const way = { referralId: referral.id, participantId: participant.id };
    const booking = await this.books(way, 2);
    await this.cancels(way, booking);
    await this.books(way, 3);
    await this.looksAt(way);
  }

  /** The one who was booked comes, and starts a programme at once. */
  async meetsSomebody(): Promise<void> {
    const { booked } = this.morning;
    const api = this.api.for("first conversation (första samtal)");
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/conversations", {
        ...of(booked),
        body: { kind: "FIRST", heldOn: day(0), channel: "ON_SITE", minutes: 60, bookingId: booked.bookingId },
      }),
    );
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/programme", {
        ...of(booked),
        body: { startsOn: day(0), track: "FAR", concerns: ["PHYSICAL_INACTIVITY"] },
      }),
    );
    await this.answers(booked, "BASELINE");
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/guidances", {
        ...of(booked),
        body: { guidedOn: day(0), organisation: "Exempelby gymnastikförening", organisationKind: "ASSOCIATION" },
      }),
    );
    await this.looksAt(booked);
  }

  /** Another one does not come; one says no and their recept goes back. */
  async missesSomebody(): Promise<void> {
    const { missing, unwilling } = this.morning;
    const api = this.api.for("no-show (uteblivet besök)");
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/no-shows", {
        ...of(missing),
        body: { missedOn: day(0), bookingId: missing.bookingId, purpose: "FIRST" },
      }),
    );
    await this.books(missing, 7);
    await this.looksAt(missing);
    api.for("no thanks, and the recept goes back (tackat nej, retur)");
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/decline", {
        ...of(unwilling),
        body: { declinedOn: day(0), reason: "DAYTIME_NOT_POSSIBLE" },
      }),
    );
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/return", {
        ...of(unwilling),
        body: { returnedOn: day(0), reason: "DECLINED" },
      }),
    );
    await this.looksAt(unwilling);
  }

  /** Programmes: one goes on, one is followed up after three months, one ends after six. */
  async followsProgrammes(): Promise<void> {
    const { talked, followedUp, closing } = this.morning;
    const api = this.api.for("coaching (coachningssamtal)");
    const conversation = await this.talks(talked, "COACHING");
    await this.looksAt(talked);
    await this.corrects(talked, conversation);
    api.for("follow-up after three months (uppföljning)");
    await this.talks(followedUp, "FOLLOW_UP_3_MONTHS");
    await this.answers(followedUp, "THREE_MONTHS");
    await this.looksAt(followedUp);
    api.for("closing and feedback to the prescriber (avslut, återkoppling)");
    await this.talks(closing, "CLOSING");
    await this.answers(closing, "CLOSING");
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/closing", {
        ...of(closing),
        body: { closedOn: day(0), outcome: "COMPLETED" },
      }),
    );
    await api.recorded(
      api.write.POST("/v1/referrals/{referralId}/feedback", { ...of(closing), body: { sentOn: day(0) } }),
    );
    await this.looksAt(closing);
  }

  /** The group meets in the afternoon, and a lecture is held in the evening. */
  async meetsMany(): Promise<void> {
    const { centreId, groupId, followedUp, talked } = this.morning;
    const api = this.api.for("a group session (gruppträff)");
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

  /** Looks at the list once more before going home. */
  async closesTheDay(): Promise<void> {
    await this.looksAtTheList("what is left (att göra)");
  }

  private async looksAtTheList(purpose: string): Promise<void> {
    await got(
      this.api.for(purpose).read.GET("/v1/referrals", {
        params: { query: { centreId: [this.morning.centreId], limit: 500, minPosition: this.api.position } },
      }),
    );
  }

  private async looksAt(way: Way): Promise<void> {
    await got(
      this.api.read.GET("/v1/referrals/{referralId}", {
        params: { path: { referralId: way.referralId }, query: { minPosition: this.api.position } },
      }),
    );
  }

  private async books(way: Way, inDays: number): Promise<string> {
    const { id } = await this.api.recorded(
      this.api.write.POST("/v1/referrals/{referralId}/bookings", {
        ...of(way),
        body: { purpose: "FIRST", startsAt: `${day(inDays)}T09:00`, channel: "ON_SITE" },
      }),
    );
    return id;
  }

  private async cancels(way: Way, bookingId: string): Promise<void> {
    await this.api.recorded(
      this.api.write.POST("/v1/referrals/{referralId}/bookings/{bookingId}/cancellation", {
        params: { path: { referralId: way.referralId, bookingId } },
        body: { cancelledOn: day(0), by: "PARTICIPANT" },
      }),
    );
  }

  private async talks(way: Way, kind: "COACHING" | "FOLLOW_UP_3_MONTHS" | "CLOSING"): Promise<Recorded> {
    return this.api.recorded(
      this.api.write.POST("/v1/referrals/{referralId}/conversations", {
        ...of(way),
        body: { kind, heldOn: day(0), channel: "PHONE", minutes: 30 },
      }),
    );
  }

  /** It took longer than was written; nobody may have touched the way meanwhile. */
  private async corrects(way: Way, conversation: Recorded): Promise<void> {
    const { eventId, version } = conversation;
    await this.api.for("a mistake put right (rättelse)").recorded(
      this.api.write.POST("/v1/referrals/{referralId}/corrections", {
        params: { path: { referralId: way.referralId }, header: { "If-Match": `"${version}"` } },
        body: {
          eventId: eventId ?? "",
          reason: "WRONG_VALUE",
          replacement: { kind: "COACHING", heldOn: day(0), channel: "PHONE", minutes: 45 },
        },
      }),
    );
  }

  private async answers(way: Way, timePoint: "BASELINE" | "THREE_MONTHS" | "CLOSING"): Promise<void> {
    await this.api.recorded(
      this.api.write.POST("/v1/referrals/{referralId}/answers", {
        ...of(way),
        body: { timePoint, answeredOn: day(0), timesPerWeek: 3, minutesPerWeek: 150, selfRatedHealth: 70 },
      }),
    );
  }
}

function of(way: Way) {
  return { params: { path: { referralId: way.referralId } } };
}
