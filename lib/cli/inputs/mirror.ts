import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/**
 * The file that holds a page in a mirror, as wget and its like lay one out, or `null`. A mirror is the
 * folder that its sitemap lies in: the page is looked for under `HOST/PATH` and `PATH` there; or else
 * from the folder above that is named after the host. `PATH` may end in `index.html` or `.html`, and
 * have the query behind a `?` or `@`.
 *
 * Nothing outside the mirror is ever named.
 *
 * @param folder where the sitemap lies
 * @param address the page's address
 */
export async function mirrorFile(folder: string, address: string): Promise<string | null> {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  for (const root of roots(resolve(folder), url.host)) {
    for (const name of fileNames(url)) {
      const path = resolve(join(root, name));
      if (!path.startsWith(root + sep)) continue;
      const status = await stat(path).catch(() => null);
      if (status?.isFile()) return path;
    }
  }
  return null;
}

function roots(folder: string, host: string): string[] {
  // A host may be called `..`.
  const found = /^\.*$/.test(host) ? [folder] : [join(folder, host), folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (basename(at) === host) found.push(at);
  }
  return found;
}

function fileNames({ pathname, search }: URL): string[] {
  const names = new Set<string>();
  for (const path of [withoutEscapes(pathname), pathname]) {
    const open = path.replace(/\/$/, '');
    const query = withoutEscapes(search);
    if (query !== '') {
      for (const mark of ['?', '@']) {
        names.add(`${path}${mark}${query.slice(1)}`);
        names.add(`${path}${mark}${query.slice(1)}.html`);
      }
      continue;
    }
    names.add(path);
    names.add(`${open}/index.html`);
    names.add(`${open}.html`);
  }
  return [...names];
}

function withoutEscapes(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
