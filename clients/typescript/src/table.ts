import type { Request } from "./api.js";

/** The requests as a table in Markdown, those in a row that are alike as one line with their number, and their sums. */
export function table(requests: readonly Request[], registrations: number): string {
  const lines: { request: Request; times: number }[] = [];
  for (const request of requests) {
    const last = lines.at(-1);
    if (last && same(last.request, request)) {
      last.times++;
    } else {
      lines.push({ request, times: 1 });
    }
  }
  const rows = lines.map(
    ({ request, times }) => `| ${request.purpose} | \`${request.method} ${request.path}\` | ${times} |`,
  );
  const sums = [`| **all** | | **${requests.length}** |`, `| **registrations** | | **${registrations}** |`];
  return ["| What for | Request | Times |", "|---|---|---|", ...rows, ...sums].join("\n");
}

function same(one: Request, other: Request): boolean {
  return one.purpose === other.purpose && one.method === other.method && one.path === other.path;
}
