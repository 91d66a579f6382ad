import type { Report } from '../../lib/label/types';

/** An invented article as some page prints it, and what Whence says of it. */
const COPIED = [
  'PORT ELLERY — The foghorn on the headland sounded on Monday for the first time in eleven years, and half the town came down to the quay to hear it.',
  '“A receiver tells you where you are,” the harbour master said. “The horn tells you where you should not be.”',
];
const OWN = 'Readers have sent us their own memories of the horn, some of them very loud.';

export const SAMPLE_TEXT = [COPIED[0], OWN, COPIED[1]].join('\n\n');
const second = SAMPLE_TEXT.lastIndexOf(COPIED[1]!);

const notice = '© 2026 Harbour Courier. All rights reserved.';

export const SAMPLE: Report = {
  id: 'sample',
  url: 'https://morning-herald.example/foghorn',
  article: true,
  title: 'A foghorn returns',
  language: 'en',
  words: 62,
  length: SAMPLE_TEXT.length,
  stated: {
    publisher: 'Morning Herald',
    authors: [],
    published: '2026-06-09',
    agencies: [
      { code: 'AFP', name: 'Agence France-Presse', where: 'end-credit', evidence: '(AFP)' },
    ],
    photoAgencies: [],
    copyright: null,
    licence: null,
  },
  matches: [
    {
      entry: {
        id: 'harbour-courier-foghorn',
        url: null,
        publisher: 'Harbour Courier',
        title: null,
        published: '2026-06-08',
        language: 'en',
        authors: [],
        agencies: ['AFP', 'dpa'],
        copyright: { holder: 'Harbour Courier', year: 2026, notice },
        licence: null,
      },
      kind: 'copy',
      confidence: 0.98,
      pageShare: 0.78,
      sourceShare: 0.91,
      passages: [
        { start: 0, end: COPIED[0]!.length },
        { start: second, end: SAMPLE_TEXT.length },
      ],
      altered: [],
    },
  ],
  verdict: 'partly-credited',
  differences: [
    { kind: 'agency-dropped', evidence: 'dpa Deutsche Presse-Agentur' },
    { kind: 'publisher-unnamed', evidence: 'Harbour Courier' },
  ],
  agencies: {
    AFP: { name: 'Agence France-Presse' },
    dpa: { name: 'Deutsche Presse-Agentur' },
  },
  corpusSize: 1,
};
