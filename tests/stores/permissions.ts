/** Why the extension asks for something, word for word as CONTRIBUTING.md has it. */
export interface Justification {
  /** Names in code font: `storage`, `http://*` + `/*`, … */
  names: string[];
  permission: string;
  why: string;
}

/** The rows of the table under "Permissions", which is what the stores are told too. */
export function justifications(contributing: string): Justification[] {
  const [, section = ''] = contributing.split(/^## Permissions$/m);
  const [table = ''] = section.split(/^## /m);
  return table
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line => {
      const [, permission = '', why = ''] = line.split('|').map(cell => cell.trim());
      const names = Array.from(permission.matchAll(/`([^`]+)`/g), ([, name]) => name!);
      return { names, permission: permission.replaceAll('`', ''), why: why.replaceAll('`', '') };
    });
}
