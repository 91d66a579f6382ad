import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchArticles } from './articles';
import { askedPages } from './asked-pages';
import type { Stored } from './engine';
import { engineNamed } from './engines';
import { measureLoaded } from './measure-loaded';

/**
 * One engine in a process of its own, so that what is cold is cold and memory is the engine's: `index
 * NAME SIZE FOLDER` writes its index and the pages to ask, `ask NAME FOLDER` loads and asks. The last
 * line on stdout is the result as JSON.
 */
const SHARED = new URL('../../../shared/', import.meta.url);
const [phase, name, ...rest] = process.argv.slice(2);
const engine = engineNamed(name!);

if (phase === 'index') {
  const [size, folder] = rest;
  const articles = benchArticles(SHARED, Number(size), askedPages.unrelated);
  const before = process.cpuUsage();
  const stored = await engine.index(articles.indexed);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  let bytes = 0;
  for (const [file, data] of stored) {
    bytes += data.length;
    writeFileSync(join(folder!, encodeURIComponent(file)), data);
  }
  writeFileSync(join(folder!, '..', 'pages.json'), JSON.stringify(askedPages.of(articles)));
  report({ seconds, bytes, origin: articles.origin });
} else {
  const [folder] = rest;
  const pages = JSON.parse(readFileSync(join(folder!, '..', 'pages.json'), 'utf8'));
  const stored = (): Stored =>
    new Map(
      readdirSync(folder!).map(file => [
        decodeURIComponent(file),
        readFileSync(join(folder!, file)),
      ]),
    );
  report(await measureLoaded(engine, stored, pages));
}

function report(result: unknown): void {
  process.stdout.write(`\n${JSON.stringify(result)}\n`);
}
