import { policyFor } from '../page-policy';
import type { Settings } from '../settings';
import type { PageSession } from './page-session';
import type { Place } from './place';

/** What a page's life acts on. */
export type LifeSession = Pick<
  PageSession,
  'start' | 'navigated' | 'withdraw' | 'redraw' | 'place'
>;

/** Preferences that decide what is found; the others only decide how it looks. */
const FINDING = ['ignoredSources', 'packsOff'] as const;

/** Keeps one page to the reader's preferences, at once whenever they change. */
export class PageLife {
  readonly #session: LifeSession;
  readonly #url: () => string;
  readonly #switchedOff: () => void;
  #settings: Settings | null = null;

  /**
   * @param url the page's address, which changes without the page being loaded
   * @param switchedOff told when the reader has switched the page's site off
   */
  constructor(session: LifeSession, url: () => string, switchedOff: () => void) {
    this.#session = session;
    this.#url = url;
    this.#switchedOff = switchedOff;
  }

  /** Takes the reader's preferences; the first ones begin the page's life. */
  async apply(settings: Settings): Promise<void> {
    const before = this.#settings;
    this.#settings = settings;
    const policy = policyFor(this.#url(), settings);
    const policyBefore = before && policyFor(this.#url(), before);
    if (before && policy === policyBefore) {
      if (differ(before, settings, FINDING) && policy === 'check') await this.#session.start();
      // What only stands elsewhere stays open, and keeps the focus.
      else if (differ(before, { ...settings, ...placeOf(before) }, all(settings)))
        this.#session.redraw();
      else this.#session.place(placeOf(settings));
      return;
    }
    await this.#follow(policy, () => this.#session.start());
  }

  /** The page has become another one without being loaded. */
  async navigated(): Promise<void> {
    if (!this.#settings) return;
    await this.#follow(policyFor(this.#url(), this.#settings), () => this.#session.navigated());
  }

  async #follow(policy: ReturnType<typeof policyFor>, check: () => Promise<void>): Promise<void> {
    if (policy === 'check') return check();
    this.#session.withdraw();
    if (policy === 'off') this.#switchedOff();
  }
}

function all(settings: Settings): (keyof Settings)[] {
  return Object.keys(settings) as (keyof Settings)[];
}

function placeOf({ edge, along }: Settings): Place {
  return { edge, along };
}

function differ(a: Settings, b: Settings, names: readonly (keyof Settings)[]): boolean {
  return names.some(name => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}
