import type { Entry } from '../../../lib/corpus/types';
import type { Match, Report, Stated } from '../../../lib/label/types';

/** An invented article, a page that copies it, and what stands in reports of such pages. */

export const entry: Entry = {
  id: 'harbour',
  url: 'https://www.coast-courier.example/2023/harbour-reopens',
  publisher: 'Coast Courier',
  title: null,
  published: '2023-12-07T18:04:00+01:00',
  language: 'en',
  authors: ['Mara Lindqvist'],
  agencies: ['AFP', 'AP', 'Reuters'],
  copyright: {
    holder: 'Coast Courier',
    year: 2023,
    notice:
      '©2023 Coast Courier. All rights reserved. Copying this article without leave is not allowed and may have consequences.',
  },
  licence: null,
};

export const copy: Match = {
  entry,
  kind: 'copy',
  confidence: 0.98,
  pageShare: 0.914,
  sourceShare: 0.972,
  passages: [
    { start: 0, end: 540 },
    { start: 620, end: 1540 },
    { start: 1900, end: 2740 },
    { start: 2800, end: 2850 },
  ],
  altered: [
    {
      start: 700,
      end: 709,
      text: 'Greenport',
      before: 'ferries between the island and ',
      after: ' have resumed. According to a notice on the quay,',
    },
  ],
};

export const nothingStated: Stated = {
  publisher: null,
  authors: [],
  published: null,
  agencies: [],
  photoAgencies: [],
  copyright: null,
  licence: null,
};

/** What the reports of the gallery have in common. */
export const report: Report = {
  id: '',
  url: 'https://morning-herald.example/world/harbour',
  article: true,
  title: 'Harbour opens again after the storm',
  language: 'en',
  words: 512,
  length: 3000,
  stated: { ...nothingStated, publisher: 'Morning Herald' },
  matches: [copy],
  verdict: 'uncredited',
  differences: [],
  agencies: {
    AFP: { name: 'Agence France-Presse' },
    AP: { name: 'The Associated Press' },
    Reuters: { name: 'Reuters' },
    dpa: { name: 'Deutsche Presse-Agentur' },
  },
  corpusSize: 12_408,
};
