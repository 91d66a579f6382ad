import { Heading } from './heading';
import { Mark, type MarkName } from './mark';

export interface HeadlineProps {
  mark: MarkName;
  /** The state in words: short enough for one line. */
  verdict: string;
  title: string;
  /** Whether a change is read out: in the popup, never in somebody's page. */
  announce?: boolean;
}

/** The answer at a glance: the verdict, and whose text it is. */
export function Headline({ mark, verdict, title, announce = false }: HeadlineProps) {
  return (
    <div class="headline" {...(announce && { role: 'status' })}>
      <p class={`verdict verdict-${mark}`}>
        <Mark name={mark} />
        {verdict}
      </p>
      <Heading depth={0} class="title">
        {title}
      </Heading>
    </div>
  );
}
