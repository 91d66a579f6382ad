/** Edges of the icon in pixels: toolbars, menus and stores of both browsers. */
export const SIZES = [16, 32, 48, 96, 128];
