import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Level of the label's own headline: 1 in the popup, 2 where the label is a guest in somebody's page. */
export const HeadlineLevel = createContext<1 | 2>(1);

export interface HeadingProps {
  /** 0 for the headline, 1 for a section, 2 inside a section. */
  depth: 0 | 1 | 2;
  class?: string;
  children: ComponentChildren;
}

/** A heading in its place of the outline. */
export function Heading({ depth, class: className, children }: HeadingProps) {
  const Tag = `h${useContext(HeadlineLevel) + depth}` as 'h1';
  return <Tag class={className}>{children}</Tag>;
}

export interface SectionProps {
  title: string;
  children: ComponentChildren;
}

export function Section({ title, children }: SectionProps) {
  return (
    <section class="section">
      <Heading depth={1} class="section-title">
        {title}
      </Heading>
      {children}
    </section>
  );
}
