import type { ComponentChildren } from 'preact';

export interface FactsProps {
  /** Label and value; a fact without a value is left out. */
  facts: readonly (readonly [label: string, value: ComponentChildren])[];
}

/** Short facts, one a line: label and value. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>{' '}
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
