import type { Agency } from './agencies';
import { creditList, hasPictureWord } from './credit-list';
import { agenciesIn } from './find-agencies';
import { halfWidth } from './fold';
import type { LineCredit } from './line-credit';

/**
 * What stands before an agency in a picture's credit is short; longer captions are searched at their end.
 * No figure changes at 80 or 320 (`npm run eval -- thresholds CREDIT_REACH`).
 */
const CREDIT_REACH = 160;

/** The agencies credited in a caption or picture credit, e.g. `Foto: Jane Doe/dpa`, or `null`. */
export function readPhotoCredit(line: string): LineCredit | null {
  const text = halfWidth(line);
  const listed = creditList(text.slice(-CREDIT_REACH)).members.flatMap(
    member => member.agency ?? [],
  );
  const named = agenciesIn(text).map(({ agency }) => agency);
  const agencies: Agency[] = [...new Set([...named, ...listed])];
  return agencies.length > 0 ? { agencies, evidence: line, start: 0 } : null;
}

/**
 * Longest line outside a caption that is a picture's credit. No figure changes at 125 or 500 (`npm run
 * eval -- thresholds MAX_STRAY_CREDIT`).
 */
const MAX_STRAY_CREDIT = 250;

/** Whether a line outside a caption is a picture's credit all the same: `(AP Photo/Jane Doe)`. */
export function isPictureLine(line: string): boolean {
  return line.length <= MAX_STRAY_CREDIT && hasPictureWord(halfWidth(line));
}
