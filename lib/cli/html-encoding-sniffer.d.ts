declare module 'html-encoding-sniffer' {
  /** The WHATWG encoding sniffing algorithm; answers an encoding's name. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
