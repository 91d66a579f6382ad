import type { Block, Frame, Piece } from './blocks';
import { fold, isSpace } from './white-space';
import { proseWeight } from './words';

/** No figure changes at 150 or 600 (`npm run eval -- thresholds MAX_INLINE_HINTS`). */
const MAX_INLINE_HINTS = 300;

/** Puts the text nodes of one block together as a reader sees them: white space folded, lines kept. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  frame: Frame | null = null;

  private text = '';
  private pieces: Piece[] = [];
  private linked = 0;
  private dated = false;
  private inlineHints = '';
  /** Blocks since the last picture, and the element around it. */
  private sinceImage = Number.POSITIVE_INFINITY;
  private imageFrame: Frame | null = null;
  /** The same as the block's first words found them: a picture among its words belongs to what follows. */
  private opening = { sinceImage: this.sinceImage, imageFrame: this.imageFrame };
  private gap = false;
  private spaceBefore = false;
  /** Open links; they may hold whole blocks. */
  private linkDepth = 0;

  read(node: Node, data: string): void {
    if (this.frame?.tag !== 'pre') {
      this.append(node, data, 0, data.length);
      return;
    }
    let from = 0;
    for (let at = data.indexOf('\n'); at !== -1; at = data.indexOf('\n', from)) {
      this.append(node, data, from, at);
      this.lineBreak();
      from = at + 1;
    }
    this.append(node, data, from, data.length);
  }

  lineBreak(): void {
    if (this.text === '' || this.text.endsWith('\n')) this.flush();
    else this.text += '\n';
    this.spaceBefore = false;
  }

  /** Passes over an element; always `false`, for the walk not to go in. */
  skip(): false {
    this.gap = true;
    return false;
  }

  image(): void {
    // The block that it stands in is counted when it ends.
    this.sinceImage = this.text === '' ? 0 : -1;
    this.imageFrame = this.frame;
    if (this.frame) this.frame.pictured = true;
  }

  openInline(tag: string, hints: string): void {
    if (tag === 'a') this.linkDepth++;
    if (tag === 'time') this.dated = true;
    if (hints.length > 1 && this.inlineHints.length < MAX_INLINE_HINTS) {
      this.inlineHints += ` ${hints}`;
    }
  }

  closeInline(tag: string): void {
    if (tag === 'a' && this.linkDepth > 0) this.linkDepth--;
  }

  /** Ends the block; a block without text leaves nothing behind. */
  flush(): void {
    const text = this.text.trimEnd();
    if (text !== '' && this.frame) {
      this.blocks.push({
        index: this.blocks.length,
        text,
        pieces: this.pieces,
        frame: this.frame,
        weight: proseWeight(text),
        linked: this.linked,
        dated: this.dated,
        ...this.opening,
        inlineHints: this.inlineHints,
      });
      this.sinceImage++;
    }
    this.text = '';
    this.pieces = [];
    this.linked = 0;
    this.dated = false;
    this.inlineHints = '';
    this.spaceBefore = false;
  }

  private append(node: Node, data: string, from: number, to: number): void {
    if (from === to) return;
    const folded = fold(data.slice(from, to));
    if (folded === '') {
      this.spaceBefore = true;
      return;
    }
    if (this.text === '') {
      this.opening = { sinceImage: this.sinceImage, imageFrame: this.imageFrame };
    }
    const space = this.spaceBefore || isSpace(data.charCodeAt(from));
    if (space && this.text !== '' && !this.text.endsWith('\n')) this.text += ' ';
    const start = this.text.length;
    this.text += folded;
    this.pieces.push({ node, from, to, start, end: this.text.length, gap: this.gap });
    this.gap = false;
    if (this.linkDepth > 0) this.linked += folded.length;
    this.spaceBefore = isSpace(data.charCodeAt(to - 1));
  }
}
