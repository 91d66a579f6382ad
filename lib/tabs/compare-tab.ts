import { readRememberedId } from '../label/remembered-id';
import type { Match, Report } from '../label/types';
import { sendMessage } from '../messages';
import type { PageReading } from '../page/types';
import { type SideBySide, sideBySide } from '../side-by-side';
import { database } from '../store/database';
import { readTabState } from './tab-store';

/** What the report shows of a tab. */
export interface ComparedTab {
  report: Report;
  /** For each source in the report's order; `null` when the page is gone or has another text by now. */
  sides: SideBySide[] | null;
}

/** A tab's label, and its text beside those of its sources; `null` when the tab has no label. */
export async function compareTab(tabId: number): Promise<ComparedTab | null> {
  const state = await readTabState(tabId);
  if (state?.status !== 'labelled' || !state.report.article) return null;
  const { report } = state;
  const reading = await sendMessage('reading', undefined, tabId).catch(() => null);
  const text = sameText(reading, report);
  if (text === null) return { report, sides: null };
  const sources = report.matches.filter(({ kind }) => kind !== 'related');
  const sides = sources.map(async match => sideBySide(text, match, await keptText(match)));
  return { report, sides: await Promise.all(sides) };
}

/** The offsets of a report hold for the text that it was made of, and for no other. */
function sameText(reading: PageReading | null, report: Report): string | null {
  const text = reading?.article?.text;
  return text !== undefined && reading?.url === report.url && text.length === report.length
    ? text
    : null;
}

/** What the reader's own corpus keeps of a source's text; a database that cannot be read keeps nothing. */
async function keptText({ entry }: Match): Promise<string | null> {
  const remembered = readRememberedId(entry.id);
  if (!remembered) return null;
  try {
    return (await (await database()).get('texts', remembered.id)) ?? null;
  } catch {
    return null;
  }
}
