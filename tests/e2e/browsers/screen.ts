import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from './system-packages';

const PROGRAMS = ['/usr/bin/Xvfb', '/usr/bin/xdotool'];

/** A screen that nobody looks at, with a keyboard, for windows that no driver reaches. */
export interface Screen {
  /** Value of `DISPLAY`. */
  display: string;
  /** Presses keys one after another, by the names of X, on whatever has the focus. */
  press(...keys: string[]): void;
  close(): void;
}

/** `null` where Xvfb and xdotool are not and may not be installed. */
export async function openScreen(): Promise<Screen | null> {
  const areThere = () => PROGRAMS.every(program => existsSync(program));
  if (!areThere()) installPackages(['xvfb', 'xdotool']);
  if (!areThere()) return null;
  const server = spawn('/usr/bin/Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = `:${await firstLine(server)}`;
  return {
    display,
    press(...keys) {
      for (const key of keys) {
        execFileSync('/usr/bin/xdotool', ['key', '--delay', '200', key], {
          env: { ...process.env, DISPLAY: display },
        });
      }
    },
    close: () => void server.kill(),
  };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', chunk => {
      said += chunk;
      if (said.includes('\n')) resolve(said.trim());
    });
    server.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
  });
}
