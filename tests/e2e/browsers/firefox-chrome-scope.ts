import type { Browser } from 'puppeteer-core';
import { ADDON_ID } from './extension';

/** The part of a BiDi connection that is used here; puppeteer keeps it on `browser.connection`. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface ContextTree {
  contexts: { context: string; url: string }[];
}

type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * A frame that moves to another process loses what it was asked, and never answers: short enough for `until` to
 * ask several times.
 */
const FRAME_MS = 5000;

/** Names that every script in the browser's own window may use. */
const PRELUDE = `
  const extension = WebExtensionPolicy.getByID(${JSON.stringify(ADDON_ID)})?.extension;
  const action = extension?.apiManager.global.browserActionFor(extension);
  const popup = document.querySelector('browser.webextension-popup-browser');
  const inFrame = (browser, code) => new Promise((resolve, reject) => {
    const name = 'whence:' + Math.random();
    const { messageManager } = browser;
    const timer = setTimeout(() => reject(new Error('the frame did not answer')), ${FRAME_MS});
    messageManager.addMessageListener(name, function answer({ data }) {
      clearTimeout(timer);
      messageManager.removeMessageListener(name, answer);
      data.error ? reject(new Error(data.error)) : resolve(data.value);
    });
    messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(
      '(async () => { let answer;' +
      'try { answer = { value: await (async () => {' + code + '})() }; }' +
      'catch (error) { answer = { error: String(error) }; }' +
      'sendAsyncMessage(' + JSON.stringify(name) + ', answer); })()'), false);
  });
`;

/** Gives `eventUtils`, the driver's part of the browser that its own tests press keys with. */
export const EVENT_UTILS = `
  const eventUtils = (window.whenceEventUtils ??= (() => {
    const { KeyboardEvent, navigator, setTimeout } = window;
    const scope = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc, KeyboardEvent, navigator, setTimeout };
    Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', scope);
    return scope;
  })());`;

/**
 * Firefox's own window, where the toolbar is: scripts with the browser's rights, over WebDriver BiDi.
 * Needs `--remote-allow-system-access`.
 */
export class FirefoxChromeScope {
  readonly #connection: BidiConnection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: BidiConnection }).connection;
  }

  /**
   * The value of an async function's body, which may use `extension` and `action` (its toolbar button; both
   * are undefined where it is not installed),
   * `popup` (the popup's `<browser>` or null), `inFrame(browser, code)`, `gBrowser` and `window`.
   * Must survive JSON.
   */
  async run<T>(body: string): Promise<T> {
    return this.runBare<T>(PRELUDE + body);
  }

  /** The same without those names: before there is an extension. */
  async runBare<T>(body: string): Promise<T> {
    const expression = `(async () => {
      const value = await (async () => { ${body} })();
      return JSON.stringify(value === undefined ? null : value);
    })()`;
    const answer = (await this.#send('script.evaluate', {
      expression,
      target: { context: await this.#window() },
      awaitPromise: true,
    })) as Evaluated;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? 'null') as T;
  }

  /**
   * The value of an expression inside a document that the window shows, seen with the rights of the
   * document itself. `browser` is an expression for its `<browser>` element, `setup` statements with
   * the browser's rights over `content` and `sandbox` that go before, `teardown` those that go after.
   */
  inDocument<T>(browser: string, expression: string, setup = '', teardown = ''): Promise<T> {
    const code = `
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      ${setup}
      try {
        const value = await Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox);
        return value === undefined ? null : Cu.cloneInto(value, {});
      } finally {
        ${teardown}
      }`;
    return this.run<T>(`
      if (!(${browser})) throw new Error('there is no popup');
      return await inFrame(${browser}, ${JSON.stringify(code)});`);
  }

  /**
   * Presses keys with the browser's own synthesis, so that window and page take them as from a keyboard;
   * `key` is a name such as `KEY_Tab` or `VK_PERIOD`, or the letter.
   */
  press(key: string, modifiers: object = {}): Promise<void> {
    return this.run(`
      ${EVENT_UTILS}
      eventUtils.synthesizeKey(${JSON.stringify(key)}, ${JSON.stringify(modifiers)}, window);`);
  }

  async #window(): Promise<string> {
    const { contexts } = (await this.#send('browsingContext.getTree', {
      'moz:scope': 'chrome',
    })) as ContextTree;
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox shows no browser window');
    return window.context;
  }

  async #send(method: string, params: object): Promise<unknown> {
    return (await this.#connection.send(method, params)).result;
  }
}
