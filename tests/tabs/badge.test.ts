import { describe, expect, it } from 'vitest';
import type { Match, MatchKind, Report, Verdict } from '../../lib/label/types';
import { badgeFor } from '../../lib/tabs/badge';

function report(verdict: Verdict, kinds: MatchKind[]): Report {
  return { verdict, matches: kinds.map(kind => ({ kind }) as Match) } as Report;
}

describe('the badge', () => {
  it.each<[string, Verdict, MatchKind[], string]>([
    ['counts sources', 'credited', ['copy', 'excerpt'], '2'],
    ['does not count other reports of the same event', 'uncredited', ['copy', 'related'], '1'],
    ['is empty without a match', 'unmatched', [], ''],
    ['is empty on a page that is no article', 'not-article', [], ''],
  ])('%s', (_, verdict, kinds, text) => {
    expect(badgeFor(report(verdict, kinds)).text).toBe(text);
  });

  it('has another colour when somebody is not named', () => {
    const color = (verdict: Verdict) => badgeFor(report(verdict, ['copy'])).color;
    expect(color('uncredited')).toBe(color('partly-credited'));
    expect(color('uncredited')).not.toBe(color('credited'));
  });
});
