/** Edges of the extension's icon in pixels: menus, lists of extensions and stores of both browsers. */
export const SIZES = [16, 32, 48, 96, 128];

/** Edges of the toolbar button's icon, on plain and on dense screens. */
export const TOOLBAR_SIZES = [16, 32];

/**
 * What the toolbar button shows. A background has no way of telling a dark toolbar from a light one, so
 * that its icons have one middle tone; Firefox alone takes a pair for the icon that is there by default.
 */
export const TOOLBAR_ICONS = {
  match: { drawing: 'match', color: '#2a8e86' },
  unmatched: { drawing: 'unmatched', color: '#2a8e86' },
  off: { drawing: 'off', color: '#85807a' },
  'unmatched-for-light': { drawing: 'unmatched', color: '#3a3732' },
  'unmatched-for-dark': { drawing: 'unmatched', color: '#f0ece2' },
} as const;

export type ToolbarIcon = keyof typeof TOOLBAR_ICONS;
