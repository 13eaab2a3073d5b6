/** Ends the day when a screen would not show what it should. */
export function expect(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(`it does not hold that ${what}`);
  }
}
