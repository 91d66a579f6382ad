export interface ArticlePage {
  /** Width of the article's column, as CSS writes it. */
  column: string;
  /** Width of a column of teasers at the right edge of the window; `null` for none. */
  rail: string | null;
}

/** An ordinary article, tall enough to be scrolled; returns its paragraphs. */
export function makeArticlePage({ column, rail }: ArticlePage): HTMLElement[] {
  document.querySelectorAll('style, link').forEach(sheet => {
    sheet.remove();
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    body { margin: 0; font: 17px/1.6 Georgia, serif; color: #333; background: #fff; }
    main { inline-size: ${column}; max-inline-size: calc(100vw - 16px); margin: 40px auto; text-align: justify; }
    aside { position: absolute; inset-block-start: 60px; right: 0; box-sizing: border-box; inline-size: ${rail ?? '0'}; padding: 0 8px; }
  `);
  document.adoptedStyleSheets = [sheet];
  const paragraph =
    'The ferries left the harbour before noon, for the first time since the storm. On the quay people stood and waved, and the harbour master counted the ships aloud, and everybody else counted along.';
  const main = document.createElement('main');
  const paragraphs = Array.from({ length: 14 }, () => {
    const p = document.createElement('p');
    p.textContent = paragraph;
    return p;
  });
  main.append(...paragraphs);
  document.body.append(main);
  if (rail !== null) {
    const aside = document.createElement('aside');
    aside.textContent = `Read on: ${paragraph}`;
    document.body.append(aside);
  }
  return paragraphs;
}

/** Lets tests look into shadow roots that are closed in real pages. */
export function openShadowRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
}
