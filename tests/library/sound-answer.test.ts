import { beforeEach, expect, it, vi } from 'vitest';
import { type Corpus, openPack, openStored } from '../../lib/corpus/read';
import { soundAnswer } from '../../lib/library/sound-answer';
import { entry, packOf } from '../corpus/entries';
import { randomArticle } from '../fixtures/random-text';

const text = randomArticle(200, 1);
const whole = packOf([{ entry: entry('a', { publisher: 'Harbour Courier' }), text }]);

/** With other bytes where article and name stand: everything opens, and says something else. */
function damaged(): Uint8Array {
  const bytes = whole.slice();
  const name = new TextDecoder('latin1').decode(bytes).indexOf('Harbour');
  bytes[name] = 'B'.charCodeAt(0);
  return bytes;
}

const { stored } = vi.hoisted(() => ({ stored: { corpora: [] as unknown[], closed: 0 } }));

vi.mock('../../lib/library/corpora', () => ({
  corpora: async () => stored.corpora,
  closeDamaged: () => {
    stored.closed += 1;
    stored.corpora = [openPack(whole)];
  },
}));

beforeEach(() => {
  stored.closed = 0;
  stored.corpora = [openStored(damaged())];
});

const publisherOf = ([corpus]: readonly Corpus[]) => corpus!.entry(0).publisher;

it('a damaged pack opens, and would tell something else', () => {
  expect(publisherOf([openStored(damaged())])).not.toBe(publisherOf([openPack(whole)]));
  expect(() => openPack(damaged())).toThrow(/damaged/);
});

it('what a damaged pack says is told by nobody', async () => {
  expect(await soundAnswer(publisherOf, Boolean)).toBe(publisherOf([openPack(whole)]));
  expect(stored.closed).toBe(1);
});

it('a pack that turns out to be damaged while it is asked is asked no more', async () => {
  const asked: unknown[] = [];
  const answer = await soundAnswer(corpora => {
    asked.push(corpora[0]);
    if (asked.length === 1) throw new Error('its offsets make no sense');
    return publisherOf(corpora);
  }, Boolean);
  expect(answer).toBe(publisherOf([openPack(whole)]));
  expect(asked).toHaveLength(2);
});

it('what says nothing is told at once, and the pack is closed after it', async () => {
  expect(await soundAnswer(() => null, Boolean)).toBeNull();
  expect(stored.closed).toBe(0);
  await vi.waitFor(() => expect(stored.closed).toBe(1));
});

it('a whole pack is asked once', async () => {
  stored.corpora = [openStored(whole)];
  const ask = vi.fn(publisherOf);
  await soundAnswer(ask, Boolean);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(stored.closed).toBe(0);
});

it('what fails whatever it is asked of fails', async () => {
  stored.corpora = [openStored(whole)];
  const fails = () => {
    throw new Error('a mistake');
  };
  await expect(soundAnswer(fails, Boolean)).rejects.toThrow('a mistake');
});
