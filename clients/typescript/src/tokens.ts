/**
 * Tokens of the standalone's demo issuer, fetched when they are needed and again before they end. An application for people
 * logs them in instead (authorization code with PKCE); what it does with the token is the same.
 */
export class Tokens {
  private token = "";
  private ends = 0;

  constructor(
    private readonly commandService: string,
    private readonly client: string,
    private readonly centreId: string,
  ) {}

  /** The header of a request that is sent now. */
  async authorization(): Promise<string> {
    if (Date.now() > this.ends) {
      await this.fetch();
    }
    return `Bearer ${this.token}`;
  }

  private async fetch(): Promise<void> {
    const answer = await fetch(`${this.commandService}/oauth2/token`, {
      method: "POST",
      headers: { Authorization: `Basic ${btoa(`${this.client}:demo`)}` },
      body: new URLSearchParams({ grant_type: "client_credentials", centre: this.centreId }),
    });
    if (!answer.ok) {
      throw new Error(`no token: ${answer.status}`);
    }
    const granted = (await answer.json()) as { access_token: string; expires_in: number };
    this.token = granted.access_token;
    this.ends = Date.now() + (granted.expires_in - 30) * 1000;
  }
}
