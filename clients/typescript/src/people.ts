import { type Api, Refused, got } from "./api.js";

export interface Person {
  identityNumber: string;
  name: string;
  birthYear: number;
}

/** Numbers that Skatteverket publishes for tests: they belong to nobody. */
export const ANTON: Person = { identityNumber: "19900602-2397", name: "Anton Testsson", birthYear: 1990 };
export const BERTIL: Person = { identityNumber: "20000102-2391", name: "Bertil Testsson", birthYear: 2000 };
export const TOLVAN: Person = { identityNumber: "19121212-1212", name: "Tolvan Tolvansson", birthYear: 1912 };

/** The participant with a number, who is registered unless known from before. */
export async function participant(api: Api, { birthYear, ...identity }: Person): Promise<string> {
  const { identityNumber } = identity;
  try {
    const found = await got(api.write.POST("/v1/participants/lookup", { body: { identityNumber } }));
    return found.participantId;
  } catch (refused) {
    if (!(refused instanceof Refused && refused.problem.status === 404)) {
      throw refused;
    }
  }
  const body = { birthYear, sex: "MALE" as const, identity };
  return (await api.recorded(api.write.POST("/v1/participants", { body }))).id;
}

/** Somebody whose number is not known yet. */
export async function somebody(api: Api): Promise<string> {
  const body = { birthYear: 1960, sex: "FEMALE" as const };
  return (await api.recorded(api.write.POST("/v1/participants", { body }))).id;
}
