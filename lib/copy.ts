/**
 * Puts HTML on the clipboard: what takes formatted text gets a paragraph with a link, what takes plain
 * text gets the markup. Rejects when the browser refuses.
 */
export function copyHtml(html: string): Promise<void> {
  const as = (type: string) => new Blob([html], { type });
  const item = { 'text/html': as('text/html'), 'text/plain': as('text/plain') };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

/** Hands the reader a file, as a download of the page that is open. */
export function saveFile(document: Document, name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the file once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
