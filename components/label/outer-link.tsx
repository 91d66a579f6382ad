import { webAddress } from './address';

export interface OuterLinkProps {
  address: string | null;
  /** Words of the link; without them the address itself, in short. */
  name?: string | undefined;
}

/** A link that leads out of the label, to nothing that Whence has opened. What is no web address stays text. */
export function OuterLink({ address, name }: OuterLinkProps) {
  const href = webAddress(address);
  if (href === null) return <span dir="auto">{name ?? address}</span>;
  return (
    <a
      {...(name === undefined && { class: 'address', dir: 'ltr' })}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
    >
      <bdi>{name ?? shortAddress(href)}</bdi>
    </a>
  );
}

/** As people write addresses: without scheme, `www.` and the last slash. */
function shortAddress(href: string): string {
  return href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
