import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Message, messagesOf } from './messages';

const english = messagesOf('en');
const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(PLURAL, '');
const isPlural = (key: string) => `${base(key)}_other` in english && PLURAL.test(key);
const pluralBases = [...new Set(Object.keys(english).filter(isPlural).map(base))];

/** Every key that a language must have: one message, or one for each of its plural forms. */
function keysOf(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [
    ...Object.keys(english).filter(key => !isPlural(key)),
    ...pluralBases.flatMap(key => forms.map(form => `${key}_${form}`)),
  ].sort();
}

const namesIn = ({ message }: Message) =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());

/** The languages that the stores list Whence in: each must be there, and no half-made one beside them. */
const LISTED = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt_BR', 'ru', 'zh_CN'];

describe('the languages', () => {
  it('are the listed ones', () => {
    expect(LOCALES.toSorted()).toEqual(LISTED);
  });
});

describe.each(LOCALES)('the messages in %s', locale => {
  const language = locale.replace('_', '-');
  const messages = messagesOf(locale);

  it('are all there, with every form of the plural, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(keysOf(language));
  });

  it('say something, and say which language they are', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
    }
    expect(messages.language_tag?.message).toBe(language);
  });

  it('take the same substitutions as the English ones', () => {
    for (const [key, message] of Object.entries(messages)) {
      const model = english[key] ?? english[`${base(key)}_other`];
      expect(message.placeholders, key).toEqual(model?.placeholders);
      const known = Object.keys(model?.placeholders ?? {});
      const used = new Set(namesIn(message));
      if (isPlural(key)) expect(known, key).toEqual(expect.arrayContaining([...used]));
      else expect([...used].sort(), key).toEqual([...known].sort());
    }
  });

  it('write the number in each form of the plural that stands for more than one number', () => {
    const plurals = new Intl.PluralRules(language);
    const counts = Array.from({ length: 200 }, (_, count) => count);
    for (const [key, message] of Object.entries(messages)) {
      if (!isPlural(key)) continue;
      const form = PLURAL.exec(key)?.[1];
      const several = counts.filter(count => plurals.select(count) === form).length > 1;
      if (several || form === 'other') expect(namesIn(message), key).toContain('count');
    }
  });

  it('run in the direction of their script', () => {
    const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
    const sample = Object.values(messages).map(({ message }) => message);
    const direction = sample.some(text => rightToLeft.test(text)) ? 'rtl' : 'ltr';
    expect(messages.text_direction?.message).toBe(direction);
  });

  it('have a short text of the button in its full name', () => {
    expect(messages.show_in_page?.message.toLowerCase()).toContain(
      messages.show?.message.toLowerCase(),
    );
  });

  it('describe the extension in what the stores allow', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the English messages', () => {
  it('explain themselves to translators', () => {
    const bare = Object.keys(english).filter(key => !english[key]?.description);
    expect(bare).toEqual([]);
  });

  it('are each used', () => {
    const code = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');
    const manifest = read('wxt.config.ts');
    const unused = [
      ...new Set(Object.keys(english).map(key => (isPlural(key) ? base(key) : key))),
    ].filter(
      key =>
        !code.includes(`'${key}'`) &&
        !code.includes(`="${key}"`) &&
        !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

function sources(folder: string): string[] {
  const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => read(`${folder}/${name}`));
}
