import { describe, expect, it, vi } from 'vitest';
import { PageSession, type PageWorld } from '../../lib/in-page/page-session';
import type { MatchKind, Report } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import type { PageReading, PageSpan } from '../../lib/page/types';

/** A world whose page, answers and pauses the test holds in its hands. */
class World implements PageWorld {
  readonly log: string[] = [];
  isArticle = true;
  matches: MatchKind[] = ['copy'];
  passages: Span[] = [];
  failures = 0;
  beforeAnswer: () => Promise<void> = async () => {};

  read() {
    const article = this.isArticle ? { title: 't', language: 'en', text: 'text', words: 1 } : null;
    return { reading: { url: 'https://a.example/', article } as PageReading, locate: () => [] };
  }

  async identify(reading: PageReading) {
    this.log.push(reading.article ? 'ask' : 'ask about no article');
    await this.beforeAnswer();
    if (this.failures-- > 0) throw new Error('The worker was killed.');
    return {
      matches: this.matches.map(kind => ({ kind, passages: this.passages })),
    } as unknown as Report;
  }

  leave() {
    this.log.push('leave');
  }

  show() {
    this.log.push('show');
    return {
      showPassage: (span: PageSpan) =>
        this.log.push(`passage ${'start' in span ? span.start : ''}`),
      toggleHighlights: () => this.log.push('toggle'),
      remove: () => this.log.push('remove'),
    };
  }

  point() {
    return {
      showPassage: () => this.log.push('point'),
      toggleHighlights: () => this.log.push('toggle'),
      remove: () => {},
    };
  }

  async settled() {
    this.log.push('settled');
  }
}

describe('a page session', () => {
  it('shows the label of an article', async () => {
    const world = new World();
    await new PageSession(world).start();
    expect(world.log).toEqual(['ask', 'show']);
  });

  it.each<[string, MatchKind[]]>([
    ['without a match', []],
    ['that only reports the same event', ['related']],
  ])('leaves a page %s alone', async (_, matches) => {
    const world = new World();
    world.matches = matches;
    await new PageSession(world).start();
    expect(world.log).toEqual(['ask']);
  });

  it('points at what a page without a match states about itself', async () => {
    const world = new World();
    world.matches = [];
    const session = new PageSession(world);
    await session.start();
    session.showPassage({ line: 0, start: 0, end: 4 });
    expect(world.log).toEqual(['ask', 'point']);
  });

  it('asks nothing about a page that is no article, even when it has settled', async () => {
    const world = new World();
    world.isArticle = false;
    await new PageSession(world).start();
    expect(world.log).toEqual(['settled']);
  });

  it('finds an article that is built after the page was loaded', async () => {
    const world = new World();
    world.isArticle = false;
    world.settled = async () => {
      world.isArticle = true;
    };
    await new PageSession(world).start();
    expect(world.log).toEqual(['ask', 'show']);
  });

  it('answers for a page that is no article when the reader asks', async () => {
    const world = new World();
    world.isArticle = false;
    world.matches = [];
    await new PageSession(world).readAgain();
    expect(world.log).toEqual(['ask about no article', 'settled']);
  });

  it('finds an article that is built after the reader has asked', async () => {
    const world = new World();
    world.isArticle = false;
    world.matches = [];
    let isBuilt = () => {};
    const building = new Promise<void>(resolve => {
      isBuilt = resolve;
    });
    world.settled = () => building;
    const session = new PageSession(world);
    const looking = session.start();
    const asked = session.readAgain();
    await vi.waitFor(() => expect(world.log).toEqual(['ask about no article']));
    Object.assign(world, { isArticle: true, matches: ['copy'] });
    isBuilt();
    await Promise.all([looking, asked]);
    expect(world.log).toEqual(['ask about no article', 'ask', 'show']);
  });

  it('answers with the page that is coming, not with the one that goes, when the reader asks in between', async () => {
    const world = new World();
    const session = new PageSession(world);
    await session.start();
    let hasCome = () => {};
    world.settled = () =>
      new Promise(resolve => {
        hasCome = resolve;
      });
    const coming = session.navigated();
    const asked = session.readAgain();
    expect(world.log).toEqual(['ask', 'show', 'remove', 'leave']);
    hasCome();
    await Promise.all([coming, asked]);
    expect(world.log.slice(4).filter(one => one === 'show')).toHaveLength(1);
  });

  it('takes the label away and makes a new one when the page becomes another', async () => {
    const world = new World();
    const session = new PageSession(world);
    await session.start();
    await session.navigated();
    expect(world.log).toEqual(['ask', 'show', 'remove', 'leave', 'settled', 'ask', 'show']);
  });

  it('drops an answer that comes after the page became another', async () => {
    const world = new World();
    const session = new PageSession(world);
    let answer = () => {};
    world.beforeAnswer = () =>
      new Promise(resolve => {
        answer = resolve;
      });
    const first = session.start();
    world.isArticle = false;
    await session.navigated();
    answer();
    await first;
    expect(world.log).not.toContain('show');
    expect(world.log).toContain('leave');
  });

  it('asks again when the worker was killed before it answered', async () => {
    const world = new World();
    world.failures = 2;
    await new PageSession(world).start();
    expect(world.log).toEqual(['ask', 'ask', 'ask', 'show']);
  });

  it('gives up with an error when nobody answers', async () => {
    const world = new World();
    world.failures = 10;
    await expect(new PageSession(world).readAgain()).rejects.toThrow('killed');
    expect(world.log).toEqual(['ask', 'ask', 'ask']);
  });

  it('goes to a passage of the label that is shown, and to none when it was stopped', async () => {
    const world = new World();
    const session = new PageSession(world);
    await session.start();
    session.showPassage({ start: 0, end: 4 });
    session.stop();
    session.showPassage({ start: 0, end: 4 });
    expect(world.log).toEqual(['ask', 'show', 'passage 0', 'remove']);
  });

  it('shows a passage that is asked for while the answer is on its way, and no page’s but its own', async () => {
    const world = new World();
    const session = new PageSession(world);
    world.beforeAnswer = async () => session.showPassage({ start: 7, end: 9 });
    await session.start();
    world.beforeAnswer = async () => {};
    await session.readAgain();
    session.stop();
    session.showPassage({ start: 1, end: 2 });
    await session.start();
    expect(world.log).toEqual([
      'ask',
      'show',
      'passage 7',
      'remove',
      'ask',
      'show',
      'remove',
      'ask',
      'show',
    ]);
  });

  it('steps through the passages in page order, and round', async () => {
    const world = new World();
    world.passages = [
      { start: 30, end: 40 },
      { start: 10, end: 20 },
    ];
    const session = new PageSession(world);
    await session.start();
    for (const by of [1, 1, 1, -1] as const) session.stepPassage(by);
    expect(world.log.slice(2)).toEqual(['passage 10', 'passage 30', 'passage 10', 'passage 30']);
  });

  it('goes to the last passage when the first step is backwards', async () => {
    const world = new World();
    world.passages = [
      { start: 10, end: 20 },
      { start: 30, end: 40 },
    ];
    const session = new PageSession(world);
    await session.start();
    session.stepPassage(-1);
    expect(world.log.at(-1)).toBe('passage 30');
  });

  it('redraws the label that there is, and draws none where there is none', async () => {
    const world = new World();
    const session = new PageSession(world);
    session.redraw();
    await session.start();
    session.redraw();
    session.withdraw();
    session.redraw();
    expect(world.log).toEqual(['ask', 'show', 'remove', 'show', 'remove', 'leave']);
  });
});
