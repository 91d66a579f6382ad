import type { XmlElement } from './element';

/** Elements and UTF-16 units of one item; the limits of a page (`lib/page/limits.ts`) are lower. */
const MAX_ELEMENTS = 200_000;
const MAX_UNITS = 32 * 2 ** 20;

/** What may still be kept. */
export class Room {
  private units = 0;
  private elements = 0;

  /** Whether there is room for so much more. */
  takes(units: number, elements: number): boolean {
    this.units += units;
    this.elements += elements;
    return this.units <= MAX_UNITS && this.elements <= MAX_ELEMENTS;
  }
}

/** An item that is being read. */
export class ItemInWork extends Room {
  problem: string | null = null;

  constructor(
    readonly element: XmlElement,
    readonly line: number,
    /** Elements around it. */
    readonly depth: number,
  ) {
    super();
  }

  /** Without room the item is given up. */
  override takes(units: number, elements: number): boolean {
    if (super.takes(units, elements)) return true;
    this.problem = 'is too large to be read: too much text or too many elements';
    this.element.children.length = 0;
    return false;
  }
}
