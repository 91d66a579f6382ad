import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages of the system where its package manager may be used: Debian or Ubuntu, as root or
 * with a `sudo` that asks nothing. Whether it worked is for the caller to see.
 *
 * @returns whether it could be tried
 */
export function installPackages(packages: readonly string[]): boolean {
  const asRoot = rootPrefix();
  if (!asRoot) return false;
  console.error(`Installing ${packages.join(', ')} …`);
  for (const task of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [program = '', ...rest] = asRoot.concat(
      ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'],
      task,
    );
    // Its own words go to stderr.
    spawnSync(program, rest, { stdio: ['ignore', 2, 2] });
  }
  return true;
}

/** What to put before a command to run it as root; `null` where that, or apt, cannot be had. */
function rootPrefix(): string[] | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch {
    return null;
  }
}
