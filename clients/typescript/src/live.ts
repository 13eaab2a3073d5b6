import type { components } from "./generated/query-service.js";

export type Change = components["schemas"]["ChangeEvent"];

/**
 * Listens to what changes at a centre until it is stopped. A browser's `EventSource` cannot say who listens; `fetch` can,
 * in browsers and in Node. The stream ends with the token: listen again, from the last position told (`Last-Event-ID`).
 */
export class Live {
  readonly changes: Change[] = [];
  private readonly stopped = new AbortController();
  private heard: (() => void) | undefined;

  private constructor(private readonly stream: AsyncIterable<Uint8Array>) {}

  /** Listens from now on. */
  static async listen(queryService: string, centreId: string, authorization: string): Promise<Live> {
    const stopped = new AbortController();
    const response = await fetch(`${queryService}/v1/changes?centreId=${centreId}`, {
      headers: { Authorization: authorization },
      signal: stopped.signal,
    });
    if (!response.ok || response.body === null) {
      throw new Error(`nobody can listen: ${response.status}`);
    }
    const live = new Live(response.body as unknown as AsyncIterable<Uint8Array>);
    live.stopped.signal.addEventListener("abort", () => stopped.abort());
    void live.read();
    return live;
  }

  /** Waits until everything up to a position has been told. */
  async reached(position: number): Promise<void> {
    while ((this.changes.at(-1)?.position ?? 0) < position) {
      await new Promise<void>((resolve) => (this.heard = resolve));
    }
  }

  stop(): void {
    this.stopped.abort();
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = "";
    try {
      for await (const bytes of this.stream) {
        text += decoder.decode(bytes, { stream: true });
        const frames = text.split("\n\n");
        text = frames.pop() ?? "";
        frames.forEach((frame) => this.tell(frame));
      }
    } catch (gone) {
      if (!this.stopped.signal.aborted) {
        throw gone;
      }
    }
  }

  private tell(frame: string): void {
    if (/^event: change$/m.test(frame)) {
      const data = /^data: (.*)$/m.exec(frame)?.[1] ?? "null";
      this.changes.push(JSON.parse(data) as Change);
      this.heard?.();
    }
  }
}
