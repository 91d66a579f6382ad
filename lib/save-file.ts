/** Offers a text to the reader as a file of the given name; the browser asks where, if it does. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The download has taken what it needs once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
