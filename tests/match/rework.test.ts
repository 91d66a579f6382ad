import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreement, agreement } from '../../lib/match/agreement';
import { factFilter } from '../../lib/match/fact-filter';
import { factHashes } from '../../lib/match/facts';
import { factEvidence, pageFacts } from '../../lib/match/page-facts';
import { sentenceStems, tellingSentences } from '../../lib/match/page-stems';
import { PageWords } from '../../lib/match/page-words';
import { reworks } from '../../lib/match/rework';
import {
  FEATURES,
  features,
  mayBeRelated,
  RELATED,
  reworkProbability,
  SIGNS,
} from '../../lib/match/rework-model';
import { reworkedPassages } from '../../lib/match/reworked-passages';
import { shingle } from '../../lib/match/shingles';
import { rank, SKETCH_STEMS, sketch, thresholdOf } from '../../lib/match/sketch';
import { SketchedStems } from '../../lib/match/sketched-stems';
import { STEM_BITS, stemHash, stems } from '../../lib/match/stems';
import { bestStretch } from '../../lib/match/stretch';
import { tokenise } from '../../lib/match/tokens';
import { randomArticle, randomWords } from '../fixtures/random-text';

/** Every stem tells something; common English words nothing. */
const weights = new Uint8Array(2 ** STEM_BITS).fill(9);
for (const word of 'the of and to a in was were for on with by at that it as its has had is'.split(
  ' ',
))
  weights[stemHash(word)] = 0;

const stemsOf = (text: string) => stems(text, tokenise(text));
const sentencesOf = (text: string) =>
  tellingSentences(sentenceStems(new PageWords(text, shingle(text))), weights);
const sketchOf = (text: string) =>
  sketch(
    Uint16Array.from(stemsOf(text), ({ hash }) => hash),
    weights,
  );

describe('stems', () => {
  it.each([
    ['inflections', 'negotiation', 'negotiations'],
    ['cases', 'HARBOUR', 'harbour'],
    ['possessives', 'Calloway’s', 'Calloway'],
    ['compositions', 'Zu\u0308rich', 'Zürich'],
  ])('are the same for %s', (_, one, other) => {
    expect(stemHash(one)).toBe(stemHash(other));
  });

  it('keep the first occurrence, and whether it is a name anywhere', () => {
    const found = stemsOf('Ferry news. The Ferry left with 320 on board the ferry.');
    expect(found.map(({ token, isName, isNumber }) => [token, isName, isNumber])).toEqual([
      [0, true, false],
      [1, false, false],
      [2, false, false],
      [4, false, false],
      [5, false, false],
      [6, false, true],
      [7, false, false],
      [8, false, false],
    ]);
  });

  it.each([
    ['separators between thousands', 'cost 12,400 crowns', 'cost 12400 crowns'],
    ['decimal signs', 'rose 2,5 percent', 'rose 2.5 percent'],
    ['units written on', 'worth 3bn crowns', 'worth 3 crowns'],
  ])('of a number do not mind %s', (_, one, other) => {
    const numberOf = (text: string) => stemsOf(text).filter(({ isNumber }) => isNumber);
    expect(numberOf(one)).toHaveLength(1);
    expect(numberOf(one)[0]!.hash).toBe(numberOf(other)[0]!.hash);
  });

  it('are pairs of characters in scripts without spaces', () => {
    expect(stemsOf('港口关闭').map(({ token }) => token)).toEqual([0, 1, 2]);
  });
});

describe('a sketch', () => {
  it('keeps all stems of a short text, in order', () => {
    const found = stemsOf(randomWords(40, 1));
    expect([...sketchOf(randomWords(40, 1))]).toEqual(found.map(({ hash }) => hash));
  });

  it('keeps of a long text those that rank lowest, whatever else it holds', () => {
    const long = randomArticle(500, 2);
    const kept = sketchOf(long);
    expect(kept).toHaveLength(SKETCH_STEMS);
    const threshold = thresholdOf(kept, weights);
    const expected = stemsOf(long).filter(({ hash }) => rank(hash, weights) <= threshold);
    expect([...kept]).toEqual(expected.map(({ hash }) => hash));
  });

  it('holds every stem that two texts share up to the lower threshold', () => {
    const shared = randomWords(60, 3);
    const [one, other] = [
      sketchOf(`${shared} ${randomWords(150, 4)}`),
      sketchOf(`${randomWords(200, 5)} ${shared}`),
    ];
    const threshold = Math.min(thresholdOf(one, weights), thresholdOf(other, weights));
    const low = stemsOf(shared).filter(({ hash }) => rank(hash, weights) <= threshold);
    expect(low.length).toBeGreaterThan(5);
    for (const { hash } of low) {
      expect(one.includes(hash)).toBe(true);
      expect(other.includes(hash)).toBe(true);
    }
  });
});

const filterOf = (text: string) => factFilter(factHashes(text, tokenise(text)));

const SOURCE = `The harbour council of Port Ellery voted on Tuesday to rebuild the northern breakwater after the storm of January destroyed 40 metres of it. Engineers from Trondheim estimate the work at 12.4 million crowns and two summers.

Fishermen had asked for a temporary wall of barges, which the council refused because of the current. Ines Calloway, the harbour master, warned that another winter without shelter would cost the town its ferry. The ministry in the capital will pay a third; a bank loan covers the remainder.

Residents of the headland filed an objection against the quarry that is to supply the granite. A court hearing is planned for the ninth of May.`;

/** The same in other words, as an editor or a model would put it. */
const REWRITE = `Port Ellery's harbour council decided Tuesday that the northern breakwater will be rebuilt, after 40 metres of the structure were destroyed in January's storm. According to engineers from Trondheim, the project will take two summers and cost about 12.4 million crowns.

The council turned down a proposal by fishermen for a temporary barge wall, pointing to the current. Without shelter, harbour master Ines Calloway cautioned, one more winter could mean the town loses its ferry. A third of the money comes from the ministry, the remainder from a bank loan.

Headland residents have objected to the quarry from which the granite is to come, and a hearing in court is set for the ninth of May.`;

/** Another report of the same event. */
const OTHER_REPORT = `After months of argument Port Ellery will get its breakwater back. The vote on Tuesday evening was close: seven councillors in favour, six against, with Mayor Odd Lindqvist casting the last one.

Opponents say that 12.4 million crowns should rather go to the school, whose roof has leaked since 2019. Supporters pointed to the fish hall, which employs 85 people and lost its winter landings to Narvik.

Construction firms from Bergen and Gdansk have until June to bid. Calloway, who runs the harbour, called it the best news in ten years.`;

/** Large enough that its neighbours tell. */
const INDEX = { stemWeights: weights, size: 5000 };

/** What each stem tells where these texts are all there is; 9 of those that none has. */
function weightsIn(texts: readonly string[]): Uint8Array {
  const counts = new Float64Array(2 ** STEM_BITS);
  for (const text of texts) for (const { hash } of stemsOf(text)) counts[hash]! += 1;
  return Uint8Array.from(counts, count =>
    count === 0 ? 9 : Math.min(9, Math.round(Math.log2(texts.length / count))),
  );
}

describe('reworks', () => {
  const others = Array.from({ length: 12 }, (_, seed) => randomArticle(150, seed + 50));
  const sources = (texts: readonly string[]) =>
    texts.map(text => ({
      sketch: sketchOf(text),
      copied: [] as { first: number; last: number }[],
      repeated: [] as { first: number; last: number }[],
      filter: filterOf(text),
    }));
  const ask = (page: string, texts: readonly string[], of = sources(texts)) =>
    reworks(sentencesOf(page), of, INDEX, () => pageFacts(page, tokenise(page)));

  it('names the source of a text in other words', () => {
    const [best] = ask(REWRITE, [...others, SOURCE]);
    expect(best).toMatchObject({ source: others.length, kind: 'reworked' });
    expect(best!.probability).toBeGreaterThan(0.9);
  });

  it('does not call another report of the same event reworked', () => {
    expect(
      ask(OTHER_REPORT, [...others, SOURCE]).filter(({ kind }) => kind === 'reworked'),
    ).toEqual([]);
  });

  it('says nothing of unrelated texts', () => {
    const stemWeights = weightsIn(
      Array.from({ length: 200 }, (_, at) => randomArticle(200, 900 + at)),
    );
    const known = sources([...others, SOURCE]);
    for (let seed = 200; seed < 240; seed += 1) {
      const page = randomArticle(200, seed);
      const tokens = tokenise(page);
      const asked = tellingSentences(
        sentenceStems(new PageWords(page, shingle(page))),
        stemWeights,
      );
      expect(
        reworks(asked, known, { ...INDEX, stemWeights }, () => pageFacts(page, tokens)),
      ).toEqual([]);
    }
  });

  it('says nothing where there is too little to compare', () => {
    expect(ask('The harbour council voted on Tuesday.', [SOURCE])).toEqual([]);
    expect(agreement([], new SketchedStems(sketchOf(SOURCE), weights), token => token)).toBeNull();
  });

  it('judges a text in other words for itself, whatever stands around it', () => {
    const [before, after] = [randomArticle(200, 301), randomArticle(200, 302)];
    const page = [before, REWRITE, after].join('\n\n');
    const tokens = tokenise(page);
    const [best] = ask(page, [...others, SOURCE]);
    expect(best).toMatchObject({ source: others.length, kind: 'reworked' });
    expect(tokens.starts[best!.first]).toBe(before.length + 2);
    expect(tokens.ends[best!.last]).toBe(before.length + 2 + REWRITE.trimEnd().length - 1);
  });

  it('does not take a closing line that many articles have for a stretch in other words', () => {
    const line =
      'Ines Calloway reports on harbours, ferries and granite for the Trondheim Courier.';
    const [page, source] = [`${randomArticle(300, 303)}\n\n${line}`, `${SOURCE}\n\n${line}`];
    expect(ask(page, [...others, source])).toEqual([]);
  });

  it('leaves to copies what is copied: the rest must be in other words for itself', () => {
    const own = randomArticle(60, 304);
    const page = `${SOURCE}\n\n${own}`;
    const words = tokenise(SOURCE).length;
    const judged = (copied: { first: number; last: number }[]) =>
      ask(page, [], [...sources(others), { ...sources([SOURCE])[0]!, copied }]).map(
        ({ kind }) => kind,
      );
    expect(judged([])).toContain('reworked');
    expect(judged([{ first: 0, last: words - 1 }])).not.toContain('reworked');
  });
});

describe('the facts of a page beside those of a source', () => {
  const said =
    'Ines Calloway told the council of Port Ellery: “We shall not wait for another winter to pass while the ferry lies in the lee of a wall that anybody can see is about to fall into the harbour.”';
  const told = (page: string, source: string) => {
    const tokens = tokenise(page);
    return factEvidence(pageFacts(page, tokens), 0, tokens.length - 1, filterOf(source));
  };

  it.each([
    ['the same names and words', said, 0, 1],
    ['another name', said.replaceAll('Calloway', 'Lindqvist'), 1, 1],
    ['one name twice', `${said} So did Lindqvist, and Lindqvist again.`, 1, 1],
    [
      'other words in the quotation',
      said.replace(
        /“.*”/,
        '“Nobody asked those who live on the headland what they think of lorries full of granite passing under their windows for long summers.”',
      ),
      0,
      0,
    ],
  ])('tell %s', (_, page, strangeFacts, sameQuotations) => {
    expect(told(page, said)).toEqual({ strangeFacts, sameQuotations });
  });

  it('tell nothing where an older version kept other facts', () => {
    const tokens = tokenise(said);
    const older = factFilter([1, 2, 3]);
    expect(factEvidence(pageFacts(said, tokens), 0, tokens.length - 1, older)).toBeNull();
  });

  it('are those inside of the stretch only', () => {
    const page = `Bergen and Gdansk bid. ${said}`;
    const tokens = tokenise(page);
    const found = factEvidence(pageFacts(page, tokens), 4, tokens.length - 1, filterOf(said));
    expect(found).toEqual({ strangeFacts: 0, sameQuotations: 1 });
  });
});

describe('the sentences of a page', () => {
  it('that agree best with a source are one stretch, without what stands around them', () => {
    const page = `${randomArticle(80, 310)}\n\n${REWRITE}\n\n${randomArticle(80, 311)}`;
    const sentences = sentencesOf(page);
    const stretch = bestStretch(sentences, new SketchedStems(sketchOf(SOURCE), weights))!;
    const tokens = tokenise(page);
    const { starts, ends } = tokens;
    const text = page.slice(
      starts[sentences[stretch.from]!.first],
      ends[sentences[stretch.to - 1]!.last],
    );
    expect(REWRITE.startsWith(text)).toBe(true);
    expect(text.length).toBe(REWRITE.length - 1);
  });

  it('are no stretch when they have nothing in common with it', () => {
    const sentences = sentencesOf('Rain fell on the orchard. Nobody minded.');
    expect(bestStretch(sentences, new SketchedStems(sketchOf(SOURCE), weights))).toBeNull();
  });

  it('that come from the source are drawn', () => {
    const own = `${randomArticle(60, 300)}\n\n`;
    const page = own + REWRITE;
    const tokens = tokenise(page);
    const { passages, words } = reworkedPassages(
      tokens,
      sentencesOf(page),
      sketchOf(SOURCE),
      weights,
    );
    expect(passages).toHaveLength(1);
    expect(passages[0]!.start).toBe(own.length);
    expect(words).toBe(tokenise(REWRITE).length);
  });
});

describe('the model', () => {
  const anyAgreement = fc.record({
    plainWords: fc.nat(100),
    names: fc.nat(50),
    together: fc.double({ min: 0, max: 1, noNaN: true }),
    inOrder: fc.double({ min: -10, max: 10, noNaN: true }),
    strangeSentences: fc.double({ min: 0, max: 1, noNaN: true }),
    newNames: fc.integer({ min: 0, max: 50 }),
    newNumbers: fc.integer({ min: 0, max: 50 }),
  });

  it('gives a probability', () => {
    fc.assert(
      fc.property(
        anyAgreement,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (agreement, background) => {
          const probability = reworkProbability({
            agreement,
            background,
            words: 200,
            besideRepeated: 0,
            facts: null,
          });
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is never surer for a new name or number', () => {
    fc.assert(
      fc.property(anyAgreement, agreed => {
        const probability = (agreement: Agreement) =>
          reworkProbability({
            agreement,
            background: 0.1,
            words: 200,
            besideRepeated: 0,
            facts: null,
          });
        const before = probability(agreed);
        expect(probability({ ...agreed, newNames: agreed.newNames + 1 })).toBeLessThanOrEqual(
          before,
        );
        expect(probability({ ...agreed, newNumbers: agreed.newNumbers + 1 })).toBeLessThanOrEqual(
          before,
        );
      }),
    );
  });

  it('knows without names and numbers what no name or number could change', () => {
    const anyFacts = fc.record({
      strangeFacts: fc.integer({ min: 0, max: 50 }),
      sameQuotations: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(
        anyAgreement,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(anyFacts),
        (agreement, background, facts) => {
          const evidence = { agreement, background, words: 200, besideRepeated: 0, facts };
          if (reworkProbability(evidence) >= RELATED) expect(mayBeRelated(evidence)).toBe(true);
        },
      ),
    );
  });

  it('looks for names and numbers only where something is left to decide', () => {
    let isAsked = false;
    const evidence = {
      agreement: {
        plainWords: 3,
        names: 1,
        together: 0.1,
        inOrder: 0,
        strangeSentences: 0.9,
        newNames: 20,
        newNumbers: 5,
      },
      background: 0.3,
      words: 200,
      besideRepeated: 0,
      facts: {
        sameQuotations: 0,
        get strangeFacts() {
          isAsked = true;
          return 0;
        },
      },
    };
    expect([mayBeRelated(evidence), isAsked]).toEqual([false, false]);
  });

  it('sees each of its features', () => {
    const seen = features({
      agreement: {
        plainWords: 7,
        names: 2,
        together: 0.7,
        inOrder: 2.5,
        strangeSentences: 0.2,
        newNames: 1,
        newNumbers: 2,
      },
      background: 0.1,
      words: 200,
      besideRepeated: 0.4,
      facts: { strangeFacts: 1, sameQuotations: 2 },
    });
    expect(Object.keys(seen).sort()).toEqual([...FEATURES].sort());
    expect(Object.keys(SIGNS)).toEqual(FEATURES);
  });
});
