import { describe, expect, it } from 'vitest';
import { agencyFacts } from '../../lib/label/agency-facts';
import type { Credit } from '../../lib/label/types';

const stating = (...codes: string[]) => ({
  agencies: codes.map((code): Credit => ({ code, name: '', where: 'byline', evidence: code })),
  photoAgencies: [],
});
const match = (...agencies: string[]) => ({
  entry: {
    id: 'a',
    url: null,
    publisher: null,
    title: null,
    published: null,
    language: null,
    authors: [],
    agencies,
    copyright: null,
    licence: null,
  },
});

describe('the facts of agencies', () => {
  it('name those of the page, of its pictures and of every match', () => {
    const stated = {
      ...stating('dpa'),
      photoAgencies: [{ code: 'AP', name: '', evidence: '(AP)' }],
    };
    expect(agencyFacts(stated, [match('AFP'), match('AFP', 'PA')])).toEqual({
      dpa: { name: 'Deutsche Presse-Agentur' },
      AP: { name: 'The Associated Press' },
      AFP: { name: 'Agence France-Presse' },
      PA: { name: 'PA Media' },
    });
  });

  it('say which wires carry press releases', () => {
    expect(agencyFacts(stating('NewsVoir'), [])).toEqual({
      NewsVoir: { name: 'NewsVoir', kind: 'press-release' },
    });
  });

  it('leave out what the table does not know, whatever it is called', () => {
    expect(agencyFacts(stating('Nowhere Wire'), [match('constructor', '__proto__')])).toEqual({});
  });

  it('stand under the code as the report writes it', () => {
    expect(Object.keys(agencyFacts(stating('REUTERS'), []))).toEqual(['REUTERS']);
  });
});
