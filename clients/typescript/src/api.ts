import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { components, paths as WritePaths } from "./generated/command-service.js";
import type { paths as ReadPaths } from "./generated/query-service.js";
import type { Tokens } from "./tokens.js";

export type Recorded = components["schemas"]["Recorded"];
export type Problem = components["schemas"]["Problem"];

/** A request as the two contracts name it, and what it was made for. */
export interface Request {
  purpose: string;
  method: string;
  path: string;
}

/** What a service says when it does not do what it is asked to (RFC 9457). */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.type}: ${problem.detail} ${JSON.stringify(problem.violations ?? [])}`);
  }
}

/** Both services for one user: every request is counted, and every read includes this user's own writes. */
export class Api {
  readonly write: Client<WritePaths>;
  readonly read: Client<ReadPaths>;
  readonly requests: Request[] = [];
  /** Of the last write: reads wait for it (`minPosition`). */
  position = 0;
  /** Requests that recorded something. */
  registrations = 0;
  private purpose = "";

  constructor(commandService: string, queryService: string, readonly tokens: Tokens) {
    this.write = createClient<WritePaths>({ baseUrl: commandService });
    this.read = createClient<ReadPaths>({ baseUrl: queryService });
    this.write.use(this.counting, this.saying, repeatable);
    this.read.use(this.counting, this.saying);
  }

  /** Says what the next requests are made for. */
  for(purpose: string): this {
    this.purpose = purpose;
    return this;
  }

  count(method: string, path: string): void {
    this.requests.push({ purpose: this.purpose, method, path });
  }

  /** What was recorded. */
  async recorded(answer: Promise<Answer<Recorded>>): Promise<Recorded> {
    const recorded = await got(answer);
    this.registrations++;
    this.position = Math.max(this.position, recorded.position ?? 0);
    return recorded;
  }

  private readonly counting: Middleware = {
    onRequest: ({ request, schemaPath }) => this.count(request.method, schemaPath),
  };

  /** Each request says who sends it. */
  private readonly saying: Middleware = {
    onRequest: async ({ request }) => request.headers.set("Authorization", await this.tokens.authorization()),
  };
}

/** What is asked with a body so that nothing about a person stands in an address; it records nothing. */
const QUESTIONS = ["/v1/participants/lookup", "/v1/participants/identities", "/v1/texts"];

/** Every registration has a key: sent again after a lost answer, it is recorded once. */
const repeatable: Middleware = {
  onRequest: ({ request, schemaPath }) => {
    if (request.method !== "GET" && !QUESTIONS.includes(schemaPath)) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
  },
};

interface Answer<T> {
  data?: T;
  error?: unknown;
}

/** The answer's body; a problem document is thrown. */
export async function got<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error } = await answer;
  if (data === undefined) {
    throw new Refused(error as Problem);
  }
  return data;
}
