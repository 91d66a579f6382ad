import { browser } from 'wxt/browser';

/** Commands with keys of their own, as `wxt.config.ts` names them; opening the popup is the browser's. */
export type Command = 'next-passage' | 'previous-passage' | 'toggle-highlights';

/** Calls back with the tab in front when the reader presses a command's keys. */
export function onCommand(handlers: Record<Command, (tabId: number) => Promise<void>>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    // Rejects where no content script is: on such a page there is no passage to go to.
    handlers[command as Command]?.(tab.id).catch(() => undefined);
  });
}
