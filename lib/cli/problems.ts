import { InputError } from './exit-codes';
import type { Output } from './io';
import { printable } from './printable';

/**
 * What is wrong with the input, told on stderr as it is met and counted. With `strict` the first
 * problem ends the command.
 */
export class Problems {
  count = 0;

  constructor(
    private readonly stderr: Output,
    private readonly strict: boolean,
  ) {}

  /**
   * @param where file, or `file:line`
   * @throws InputError when strict
   */
  report(where: string, what: string): void {
    this.count++;
    const message = `${printable(where)}: ${printable(what)}`;
    if (this.strict) throw new InputError(message);
    this.stderr.write(`${message}\n`);
  }
}
