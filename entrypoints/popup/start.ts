import '../../components/popup/popup.css';
import { getMessage } from '../../lib/speech/i18n';

/** Milliseconds after which the label is drawn even if nothing was painted, as in a tab behind another. */
const LONGEST = 100;

document.documentElement.dir = getMessage('@@bidi_dir', []);

// The outline is painted first: reading and drawing the label would keep it back for a frame or two.
await new Promise<void>(resolve => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LONGEST);
});
await import('./main');
