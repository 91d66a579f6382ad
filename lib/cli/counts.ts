/** A number as people read it: `12,408`. */
export function number(value: number): string {
  return value.toLocaleString('en');
}

/** `1 article`, `12,408 articles`. */
export function articles(count: number): string {
  return `${number(count)} ${count === 1 ? 'article' : 'articles'}`;
}
