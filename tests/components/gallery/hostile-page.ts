/**
 * An article whose style sheet attacks everything on the page, with the overlay's root in it. The root
 * is open, unlike the real one, so that the accessibility checker sees inside.
 */
export function mountInHostilePage(css: string): ShadowRoot {
  const hostile = new CSSStyleSheet();
  hostile.replaceSync(`
    html { font-size: 62.5%; --paper: red; --ink: red; direction: ltr; letter-spacing: 3px; }
    * { all: unset !important; color: red !important; font: 40px monospace !important; }
    head, script, style, title { display: none !important; }
    body, main, h1, p { display: block !important; font: 17px/1.6 Georgia, serif !important; color: #333 !important; }
    p { margin: 0 0 16px !important; }
    main { max-width: 620px !important; margin: 40px auto !important; }
    body { background: #fff !important; }
  `);
  document.adoptedStyleSheets = [hostile];
  document.querySelectorAll('style, link').forEach(sheet => {
    sheet.remove();
  });

  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = 'Ships leave the harbour again';
  main.append(title);
  const paragraph =
    'The ferries left the harbour before noon, for the first time since the storm. On the quay people stood and waved, and the harbour master counted the ships aloud.';
  for (let i = 0; i < 8; i++) {
    const p = document.createElement('p');
    p.textContent = paragraph;
    main.append(p);
  }
  document.body.append(main);

  const host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const own = new CSSStyleSheet();
  own.replaceSync(css);
  root.adoptedStyleSheets = [own];
  return root;
}
