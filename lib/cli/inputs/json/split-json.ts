import { HeldBytes } from './held-bytes';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;
/** Space, and the byte order mark. */
const BLANKS = new Set([0x20, 0x09, NEWLINE, 0x0d, 0xef, 0xbb, 0xbf]);

/** What is longer is not held: no article with its markup comes near it. */
const MAX_PIECE_BYTES = 64 * 2 ** 20;
const MAX_NAME_BYTES = 64;

/** A piece of a document; `bytes` is missing where it was too long to be held. */
export interface JsonPiece {
  /** Line of its first character, from 1. */
  line: number;
  bytes: Uint8Array | null;
  /** Whether the document ended before it did. */
  isCut: boolean;
}

/**
 * Takes a document of JSON (RFC 8259) apart as it arrives: into the elements of the list that is its
 * member `list`; without `list`, into the elements of the list that it is, or else the values that
 * stand in it one after another. Pieces are told apart by brackets and quotes; they have yet to be
 * parsed.
 *
 * Memory: one piece (up to 64 MB).
 */
export class JsonSplitter {
  /** Finished since they were last taken away. */
  readonly pieces: JsonPiece[] = [];
  /** The document with the list `list` empty; nothing where there is no `list`. */
  readonly around = new HeldBytes(MAX_PIECE_BYTES);
  private piece: HeldBytes | null = null;
  private pieceLine = 1;
  /** How many brackets are open around a piece; `null` where none may stand. */
  private pieceDepth: number | null;
  private depth = 0;
  private line = 1;
  private inString = false;
  private isEscaped = false;
  /** The last string outside the pieces, to know the member by its name. */
  private name = '';

  constructor(private readonly list?: string) {
    this.pieceDepth = list === undefined ? 0 : null;
  }

  write(chunk: Uint8Array): void {
    /** Where the bytes begin that are not yet kept or dropped. */
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (byte === NEWLINE) this.line++;
      if (this.inString) {
        this.insideString(byte);
        continue;
      }
      if (this.piece) {
        if (this.endsBefore(byte)) {
          this.finish(chunk.subarray(from, i));
          from = i;
        }
      } else if (this.depth === this.pieceDepth && this.begins(byte)) {
        this.piece = new HeldBytes(MAX_PIECE_BYTES);
        this.pieceLine = this.line;
        from = i;
      }
      const opensList = this.outsideString(byte);
      if (this.piece) {
        if (isCloser(byte) && this.depth === this.pieceDepth) {
          this.finish(chunk.subarray(from, i + 1));
          from = i + 1;
        }
      } else if (opensList) {
        this.keepAround(chunk.subarray(from, i + 1));
        this.pieceDepth = this.depth;
        from = i + 1;
      } else if (this.pieceDepth !== null && this.depth < this.pieceDepth) {
        this.pieceDepth = this.list === undefined ? 0 : null;
        from = i;
      }
    }
    if (this.piece) this.piece.add(chunk.subarray(from));
    else this.keepAround(chunk.subarray(from));
  }

  end(): void {
    if (!this.piece) return;
    const isScalar = this.depth === this.pieceDepth && !this.inString;
    this.finish(new Uint8Array(), !isScalar);
  }

  private insideString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.inString = false;
    if (this.inString && !this.piece && this.name.length < MAX_NAME_BYTES) {
      this.name += String.fromCharCode(byte);
    }
  }

  /** Follows brackets and quotes; answers whether the byte opens the list of the pieces. */
  private outsideString(byte: number): boolean {
    if (byte === QUOTE) {
      this.inString = true;
      this.name = '';
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      this.depth++;
      if (byte === OPEN_OBJECT || this.piece) return false;
      return this.list === undefined
        ? this.depth === 1
        : this.depth === 2 && this.name === this.list && this.pieceDepth === null;
    } else if (isCloser(byte)) {
      this.depth = Math.max(0, this.depth - 1);
    } else if (byte === COMMA) {
      this.name = '';
    }
    return false;
  }

  private begins(byte: number): boolean {
    if (BLANKS.has(byte) || byte === COMMA || byte === COLON || isCloser(byte)) return false;
    // A document that is a list is not a piece, its elements are.
    return !(byte === OPEN_LIST && this.depth === 0);
  }

  /** Whether a number or word ends before this byte. */
  private endsBefore(byte: number): boolean {
    if (this.depth !== this.pieceDepth) return false;
    return byte === COMMA || isCloser(byte) || (this.depth === 0 && BLANKS.has(byte));
  }

  private finish(last: Uint8Array, isCut = false): void {
    this.piece!.add(last);
    this.pieces.push({ line: this.pieceLine, bytes: this.piece!.bytes(), isCut });
    this.piece = null;
  }

  private keepAround(bytes: Uint8Array): void {
    if (this.list !== undefined && this.pieceDepth === null) this.around.add(bytes);
  }
}

function isCloser(byte: number): boolean {
  return byte === CLOSE_LIST || byte === CLOSE_OBJECT;
}
