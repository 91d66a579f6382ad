import type { Report } from '../../../lib/label/types';
import type { TabState, UnreadableReason } from '../../../lib/tabs/tab-state';
import * as reports from './reports';
import * as texts from './text-reports';

const url = 'https://morning-herald.example/world/harbour';
const labelled = (report: Report): TabState => ({ status: 'labelled', url: report.url, report });
const unreadable = (reason: UnreadableReason): TabState => ({ status: 'unreadable', url, reason });

/** Every state that the popup can be in. */
export const STATES = {
  uncredited: labelled(reports.uncredited),
  credited: labelled(reports.credited),
  'partly-credited': labelled(reports.partlyCredited),
  original: labelled(reports.original),
  excerpt: labelled(texts.excerpt),
  reworked: labelled(texts.reworked),
  altered: labelled(texts.altered),
  related: labelled(texts.related),
  several: labelled(texts.several),
  licensed: labelled(reports.licensed),
  unmatched: labelled(reports.unmatched),
  'unmatched-silent': labelled(reports.unmatchedSilent),
  overlong: labelled(texts.overlong),
  'not-article': labelled(reports.notArticle),
  checking: { status: 'checking', url },
  'browser-page': unreadable('browser-page'),
  'no-permission': unreadable('no-permission'),
  off: unreadable('off'),
  'too-large': unreadable('too-large'),
  corpus: unreadable('corpus'),
  unknown: null,
} satisfies Record<string, TabState | null>;

export type StateName = keyof typeof STATES;
export const STATE_NAMES = Object.keys(STATES) as StateName[];
