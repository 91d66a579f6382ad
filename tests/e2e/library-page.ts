import type { BrowserUnderTest, OwnPage } from './browsers/types';
import { until } from './browsers/wait';

/** The page for packs, memory and subscriptions, open in a tab. */
export class LibraryPage {
  private constructor(readonly page: OwnPage) {}

  static async open(browser: BrowserUnderTest): Promise<LibraryPage> {
    const page = await browser.openOwn('library.html');
    await until('the library', () =>
      page.evaluate(`Boolean(document.querySelector('[name=key]'))`),
    );
    return new LibraryPage(page);
  }

  /** Chooses a file, and answers what came of it. */
  async imports(name: string, bytes: Uint8Array): Promise<string> {
    await this.page.evaluate(`(() => {
      const input = document.querySelector('[type=file]');
      const bytes = Uint8Array.from(atob(${JSON.stringify(Buffer.from(bytes).toString('base64'))}), c => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
      input.files = transfer.files;
      for (const one of document.querySelectorAll('[data-outcome]')) one.removeAttribute('data-outcome');
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    const [outcome = ''] = await this.outcomes(1);
    return outcome;
  }

  /** What came of the files that were given last, once all were checked. */
  outcomes(count: number): Promise<string[]> {
    return until(`what came of ${count} files`, async () => {
      const outcomes = await this.page.evaluate<string[]>(
        `Array.from(document.querySelectorAll('[data-outcome]'), one => one.dataset.outcome)`,
      );
      return outcomes.length === count && !outcomes.includes('reading') ? outcomes : null;
    });
  }

  /** Names of the imported packs, in order. */
  packs(): Promise<string[]> {
    return this.page.evaluate<string[]>(
      `Array.from(document.querySelectorAll('.rows li:not([data-sequence]) b'), one => one.textContent)`,
    );
  }

  async subscribes(address: string, publicKey: string): Promise<void> {
    await this.page.evaluate(`(() => {
      document.querySelector('[name=address]').value = ${JSON.stringify(address)};
      document.querySelector('[name=key]').value = ${JSON.stringify(publicKey)};
    })()`);
    await this.page.click('Subscribe');
  }

  /** Of the first subscription; `null` where there is none. */
  subscription(): Promise<{ sequence: number; problem: string | null; text: string } | null> {
    return this.page.evaluate(`(li => li && {
      sequence: Number(li.dataset.sequence), problem: li.dataset.problem ?? null, text: li.innerText,
    })(document.querySelector('li[data-sequence]'))`);
  }

  /** What the page says of the store as a whole. */
  storageProblem(): Promise<string | null> {
    return this.page.evaluate(`document.querySelector('[data-storage]')?.dataset.storage ?? null`);
  }

  /**
   * Changes the extension's database behind its back. `change` is statements of an async function that
   * may use `db`, and `done(request)`, which waits.
   */
  async meddles<T = void>(change: string): Promise<T> {
    return this.page.evaluate<T>(`new Promise((resolve, reject) => {
      const done = request => new Promise((fine, fail) => {
        request.onsuccess = () => fine(request.result);
        request.onerror = () => fail(request.error);
      });
      const opening = indexedDB.open('whence');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = async () => {
        const db = opening.result;
        try { resolve((await (async () => { ${change} })()) ?? null); }
        catch (error) { reject(error); }
        finally { db.close(); }
      };
    })`);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
