import type { Report } from '../label/types';
import type { Span } from '../match/types';
import type { PageRead } from '../page/read-page';
import type { PageReading, PageSpan } from '../page/types';
import type { Place } from './place';

/** What a session needs of the world around it; the content script supplies it. */
export interface PageWorld {
  read(): PageRead;
  /** Asks the background for the label. Rejects when there is no answer. */
  identify(reading: PageReading): Promise<Report>;
  /** Tells the background that the label it has of this tab is stale. */
  leave(): void;
  /** Shows a label in the page; returns how to take it away without a trace. */
  show(report: Report, locate: (span: PageSpan) => Range[]): ShownLabel;
  /** Shows nothing in the page, but can scroll to its words and mark them. */
  point(report: Report, locate: (span: PageSpan) => Range[]): ShownLabel;
  /** Resolves when the page has stopped changing, or after a few seconds. */
  settled(): Promise<void>;
}

export interface ShownLabel {
  showPassage(span: PageSpan): void;
  /** Marks all passages, or none when some are marked. */
  toggleHighlights(): void;
  /** The reader wants it elsewhere, in whichever tab that was said. Absent where nothing stands anywhere. */
  place?(place: Place): void;
  remove(): void;
}

/** A worker that is killed while it answers takes the answer along; a second try wakes a new one. */
const TRIES = 3;

/**
 * The life of a label in one document: read, ask, show; anew when the page becomes another one
 * without being loaded (single-page navigation) and when it comes back from the back/forward cache.
 */
export class PageSession {
  readonly #world: PageWorld;
  #shown: ShownLabel | null = null;
  /** Whether the background was asked about this page, and so has a label of it or soon will. */
  #asked = false;
  #last: { report: Report; locate: (span: PageSpan) => Range[] } | null = null;
  /** What is to be shown when the label is there. */
  #wanted: PageSpan | null = null;
  /** Place of the passage that was shown last, among those of the page in its order. */
  #passage = -1;
  /** While the page becomes another one: resolves when that is there. */
  #becoming: Promise<void> | null = null;
  /** Counts readings, so that an answer to an earlier one is dropped. */
  #turn = 0;

  constructor(world: PageWorld) {
    this.#world = world;
  }

  /** First look. A page that builds itself late gets a second one when it has settled. */
  async start(): Promise<void> {
    const turn = this.#begin();
    if (await this.#check(turn, false)) return;
    await this.#world.settled();
    if (turn === this.#turn) await this.#check(turn, false);
  }

  /** The address has changed: the old label goes at once, the new one comes when the page is there. */
  async navigated(): Promise<void> {
    this.withdraw();
    const turn = this.#turn;
    const becoming = this.#world.settled();
    this.#becoming = becoming;
    await becoming;
    if (this.#becoming === becoming) this.#becoming = null;
    if (turn === this.#turn) await this.#check(turn, false);
  }

  /**
   * The reader asks for this page: answered even when it is no article. Where it is just becoming another
   * one, the old text is still there under the new address, and the answer waits. What builds itself late is
   * looked at once more, since asking has ended the first look.
   */
  async readAgain(): Promise<void> {
    while (this.#becoming) await this.#becoming;
    const turn = this.#begin();
    if (await this.#check(turn, true)) return;
    await this.#world.settled();
    if (turn === this.#turn) await this.#check(turn, false);
  }

  /** The popup may have the label a moment before the page does: the passage is shown when it comes. */
  showPassage(span: PageSpan): void {
    if (this.#shown) this.#shown.showPassage(span);
    else this.#wanted = span;
  }

  /** Shows the passage after or before the one that was shown last; past the end the first again. */
  stepPassage(by: 1 | -1): void {
    const passages = passagesOf(this.#last?.report);
    if (passages.length === 0) return;
    const from = this.#passage < 0 && by < 0 ? 0 : this.#passage;
    this.#passage = (from + by + passages.length) % passages.length;
    this.showPassage(passages[this.#passage]!);
  }

  toggleHighlights(): void {
    this.#shown?.toggleHighlights();
  }

  /** Shows the label that there is once more: how it should look has changed. */
  redraw(): void {
    if (this.#shown) this.#draw();
  }

  /** Puts the label elsewhere, as it is: opened, and with the focus in it. */
  place(place: Place): void {
    this.#shown?.place?.(place);
  }

  /** Takes everything away. */
  stop(): void {
    this.#begin();
  }

  /** Takes everything away and says so: nothing more is known of this page. */
  withdraw(): void {
    this.#begin();
    if (this.#asked) this.#world.leave();
    this.#asked = false;
  }

  #draw(): void {
    if (!this.#last) return;
    const { report, locate } = this.#last;
    this.#shown?.remove();
    this.#shown = report.matches.some(({ kind }) => kind !== 'related')
      ? this.#world.show(report, locate)
      : this.#world.point(report, locate);
  }

  #begin(): number {
    this.#shown?.remove();
    this.#shown = null;
    this.#last = null;
    this.#wanted = null;
    this.#passage = -1;
    this.#turn += 1;
    return this.#turn;
  }

  /** Whether the page was an article. Nothing leaves the page unless it is one, or was asked for. */
  async #check(turn: number, asked: boolean): Promise<boolean> {
    const { reading, locate } = this.#world.read();
    const isArticle = reading.article !== null;
    if (!isArticle && !asked) return false;
    this.#asked = true;
    const report = await this.#identify(reading);
    if (turn !== this.#turn) return isArticle;
    this.#last = { report, locate };
    this.#draw();
    if (this.#wanted) this.showPassage(this.#wanted);
    this.#wanted = null;
    return isArticle;
  }

  async #identify(reading: PageReading): Promise<Report> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#world.identify(reading);
      } catch (error) {
        if (attempt === TRIES) throw error;
      }
    }
  }
}

function passagesOf(report: Report | undefined): Span[] {
  const matches = report?.matches.filter(({ kind }) => kind !== 'related') ?? [];
  return matches.flatMap(({ passages }) => passages).sort((a, b) => a.start - b.start);
}
