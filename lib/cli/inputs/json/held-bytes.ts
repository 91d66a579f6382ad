/** Bytes that arrive in parts, held up to a limit. */
export class HeldBytes {
  private parts: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly limit: number) {}

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.limit) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  /** All of them, or `null` when they were too many. */
  bytes(): Uint8Array | null {
    return this.length > this.limit ? null : Buffer.concat(this.parts);
  }
}
