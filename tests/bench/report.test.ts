import { expect, test } from 'vitest';
import type { Figures } from './figures';
import { report } from './report/report';
import { figuresTable } from './tables';

function figures(name: string, articles: number, factor: number): Figures {
  return {
    name,
    settings: `${name} & <its> settings`,
    articles,
    bytesPerArticle: 200 * factor,
    parts: { copies: 198 },
    buildRate: 8000,
    coldLoad: 3 * factor,
    load: factor,
    firstQuestion: 4,
    noMatch: 0.08 * factor,
    match: 0.1 * factor,
    found: 1,
    memory: 2_000_000,
    steps: { lookup: 0.05 },
    longSteps: { 'no match': 0.16 },
  };
}

const outcomes = [
  figures('Whence', 1000, 1),
  figures('Other', 1000, 100),
  figures('Whence', 10_000, 2),
  { name: 'Other', articles: 10_000, stopped: 'building: over 8 GB of memory' },
];

test('the table compares with the first row, and says where one stopped', () => {
  const table = figuresTable(outcomes.slice(0, 2));
  expect(table).toContain('20,000 (100×)');
  expect(figuresTable(outcomes.slice(2))).toContain('building: over 8 GB of memory');
});

test('the report draws every figure, escapes names, and needs nothing else', () => {
  const html = report({ machine: 'a machine', date: '2026-11-24', outcomes, browsers: [] });
  expect(html.match(/<svg role="img"/g)).toHaveLength(6);
  expect(html).toContain('Other at 10,000 articles: building: over 8 GB of memory');
  expect(html).toContain('&lt;its&gt;');
  expect(html).not.toMatch(/<script|src=|href="http|NaN|Infinity|undefined/);
});
