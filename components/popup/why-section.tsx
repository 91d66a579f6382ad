import { useEffect, useRef } from 'preact/hooks';
import type { Report } from '../../lib/label/types';
import { Why } from '../label/why';
import { useWords } from '../use-words';

export interface WhySectionProps {
  report: Report;
  /** Grows each time the reader asks: the section then opens, and the focus goes there. */
  asked: number;
}

/** The evidence with the numbers, folded away until it is asked for. */
export function WhySection({ report, asked }: WhySectionProps) {
  const words = useWords();
  const section = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const details = section.current;
    if (asked === 0 || !details) return;
    details.open = true;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    details.scrollIntoView({ behavior: calm ? 'instant' : 'smooth', block: 'start' });
    details.querySelector('summary')?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <details ref={section} class="section why">
      <summary>{words.translate('why')}</summary>
      <Why report={report} />
    </details>
  );
}
