/** The id that was wanted, or with a number behind it: two articles may have one address, that of their site. */
export function unusedId(wanted: string, ids: { has(id: string): boolean }): string {
  let id = wanted;
  for (let n = 2; ids.has(id); n++) id = `${wanted}#${n}`;
  return id;
}
