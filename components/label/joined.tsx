import { type ComponentChildren, Fragment, toChildArray } from 'preact';

/** What is there of a line's parts, with a dot between them; nothing when nothing is there. */
export function Joined({ children }: { children: ComponentChildren }) {
  const parts = toChildArray(children);
  if (parts.length === 0) return null;
  return (
    <p class="meta">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}
