import { agencyNamed, bare } from './find-agencies';
import { isUnspaced } from './fold';
import type { DatelineRead } from './line-credit';

/** `新华社北京1月20日电`, `中央社記者某某台北24日電`: the agency, then the wire's own word for a dispatch. */
const DISPATCH = /[电電讯訊]/u;
/** No figure changes at 17 or 68 (`npm run eval -- thresholds DISPATCH_REACH`). */
const DISPATCH_REACH = 34;
/**
 * `新华社记者 某某` stands on a line of its own. No figure changes at 20 or 80 (`npm run eval -- thresholds
 * SHORT_LINE`).
 */
const SHORT_LINE = 40;

export function eastAsianDateline(head: string): DatelineRead | null {
  if (!isUnspaced(head)) return null;
  const start = '（(【[［'.includes(head.charAt(0)) ? 1 : 0;
  for (let end = start + 2; end <= start + 8; end++) {
    const named = agencyNamed(head.slice(start, end));
    if (!named || agencyNamed(head.slice(start, end + 1))) continue;
    const rest = head.slice(end, end + DISPATCH_REACH);
    if (/^[记記]者/u.test(rest) && head.length < SHORT_LINE)
      return { agencies: [named.agency], end: head.length };
    const dispatch = rest.search(DISPATCH);
    const stop = rest.search(/[。，,！？]/u);
    if (dispatch < 0 || (stop >= 0 && stop < dispatch)) return null;
    const after = end + dispatch + 1;
    return { agencies: [named.agency], end: /[)）]/.test(head.charAt(after)) ? after + 1 : after };
  }
  return japaneseBracket(head);
}

/** `【ロンドン時事】`, `[東京 12日 ロイター]`: the agency closes the bracket that opens the paragraph. */
function japaneseBracket(head: string): DatelineRead | null {
  const open = head.charAt(0);
  if (!'【[［'.includes(open)) return null;
  const close = head.search(/[】\]］]/u);
  if (close < 0) return null;
  const inside = bare(head.slice(1, close));
  for (let from = Math.max(0, inside.length - 8); from < inside.length - 1; from++) {
    const named = agencyNamed(inside.slice(from));
    if (named) return { agencies: [named.agency], end: close + 1 };
  }
  return null;
}
