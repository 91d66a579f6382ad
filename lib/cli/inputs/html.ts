import type { Importer, Input, InputFile } from './importer';
import { readTextFile } from './read-text-file';

/** Openings that make a text HTML (WHATWG MIME Sniffing, section 7.1, reduced to whole documents). */
const OPENING =
  /^\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?<(?:!--|(?:!doctype html|html|head|body|title|meta|article|script|style)(?![a-z]))/i;

export const html: Importer = {
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  recognises: head => OPENING.test(head),
  async *read(file: InputFile): AsyncIterable<Input> {
    try {
      const markup = await readTextFile(file);
      yield { where: file.path, fallbackId: file.name, record: { html: markup } };
    } catch (error) {
      yield { where: file.path, problem: (error as Error).message };
    }
  },
};
