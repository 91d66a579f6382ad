import { expect, it } from 'vitest';
import { Room } from '../../lib/match/room';

it('room is used again where it is long enough', () => {
  const room = new Room(length => new Uint8Array(length));
  const first = room.take(100);
  expect(first.length).toBeGreaterThanOrEqual(100);
  expect(room.take(50)).toBe(first);
  expect(room.take(1000).length).toBeGreaterThanOrEqual(1000);
});

it('a long text gets room, which nobody holds on to', () => {
  const room = new Room(length => new Uint8Array(length));
  const usual = room.take(1000);
  expect(room.take(10_000_000).length).toBe(10_000_000);
  expect(room.take(500)).toBe(usual);
});
