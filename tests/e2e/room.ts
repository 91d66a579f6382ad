/**
 * An expression for all that lacks room in a document, or in the shadow root that `root` names, one line
 * each: sideways scrolling, text past the window's edge, text that a box cuts off (an ellipsis says so
 * itself, and does not count) and text over other text. What stays in place while the rest scrolls below it
 * may cover that.
 */
export function lackOfRoom(root = 'document.body'): string {
  return `(root => {
    const trouble = new Set();
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) trouble.add('scrolls sideways: ' + scrollWidth + ' > ' + clientWidth);
    const lines = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const words = node.data.trim().slice(0, 40);
      if (!words || !holder || holder.closest('style, .for-readers, [aria-hidden="true"], option')) continue;
      if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      let stays = null;
      let isEllipsis = false;
      for (let box = holder; box; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow, position } = getComputedStyle(box);
        if (position === 'sticky' || position === 'fixed') stays ??= box;
        const cuts = one => one === 'hidden' || one === 'clip';
        isEllipsis ||= textOverflow === 'ellipsis';
        if (box === document.body || textOverflow === 'ellipsis') continue;
        if (cuts(overflowX) && box.scrollWidth > box.clientWidth + 1) trouble.add('cut off: ' + words);
        if (cuts(overflowY) && box.scrollHeight > box.clientHeight + 1) trouble.add('cut off: ' + words);
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1 || bottom - top < 1) continue;
        if (!isEllipsis && (left < -1 || right > clientWidth + 1)) trouble.add('past the edge: ' + words);
        for (const other of lines) {
          if (other.node === node || other.stays !== stays) continue;
          const wide = Math.min(right, other.right) - Math.max(left, other.left);
          const high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
          const lower = Math.min(bottom - top, other.bottom - other.top);
          if (wide > 3 && high > lower / 2) trouble.add('over each other: ' + words + ' | ' + other.words);
        }
        lines.push({ node, words, stays, left, right, top, bottom });
      }
    }
    if (lines.length === 0) trouble.add('shows no text');
    return Array.from(trouble);
  })(${root})`;
}
