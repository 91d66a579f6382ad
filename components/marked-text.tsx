import type { Span } from '../lib/match/types';

export interface MarkedTextProps {
  text: string;
  /** Not overlapping, in order. */
  passages: readonly Span[];
  /** Start of the passage that was pressed last. */
  current: number | null;
  language?: string;
}

/** A text with its passages marked, each at `passage-START`, so that a press in the strip can go there. */
export function MarkedText({ text, passages, current, language = '' }: MarkedTextProps) {
  const paragraphs = [...text.matchAll(/[^\n]+/g)];
  return (
    <div class="sample-text" lang={language} dir="auto">
      {paragraphs.map(({ 0: paragraph, index }) => (
        <p key={index}>{pieces(paragraph, index, passages, current)}</p>
      ))}
    </div>
  );
}

function pieces(
  paragraph: string,
  offset: number,
  passages: readonly Span[],
  current: number | null,
) {
  const end = offset + paragraph.length;
  const inside = passages.filter(passage => passage.start < end && passage.end > offset);
  let at = offset;
  const shown = inside.flatMap(passage => {
    const from = Math.max(passage.start, offset);
    const to = Math.min(passage.end, end);
    const before = paragraph.slice(at - offset, from - offset);
    at = to;
    return [
      before,
      <mark
        key={from}
        class={passage.start === current ? 'current' : ''}
        {...(from === passage.start && { id: `passage-${from}` })}
      >
        {paragraph.slice(from - offset, to - offset)}
      </mark>,
    ];
  });
  return [...shown, paragraph.slice(at - offset)];
}
