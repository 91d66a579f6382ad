import { useRef, useState } from 'preact/hooks';

/** In CSS pixels of the window. */
export interface Point {
  x: number;
  y: number;
}

/** A pointer that moves less than this presses a button; one that moves more drags it. In CSS pixels. */
const STILL = 6;

export interface Drag {
  /** Where the element is while it is dragged, as a shift from where it stands. */
  style: { transform: string } | undefined;
  listeners: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
    onPointerCancel(): void;
  };
  /** Whether the click that follows was meant as one. */
  isClick(): boolean;
}

/** Lets an element be dragged with mouse, pen or finger; a press without movement stays a click. */
export function useDrag(onDrop: (point: Point) => void): Drag {
  const from = useRef<Point | null>(null);
  const dragged = useRef(false);
  const [shift, setShift] = useState<Point | null>(null);
  return {
    style: shift ? { transform: `translate(${shift.x}px, ${shift.y}px)` } : undefined,
    listeners: {
      onPointerDown(event) {
        if (event.button !== 0) return;
        // A quick pointer leaves the element before it has told of a single move.
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
        dragged.current = false;
      },
      onPointerMove(event) {
        if (!from.current) return;
        const { x, y } = from.current;
        const moved = { x: event.clientX - x, y: event.clientY - y };
        if (!dragged.current && Math.hypot(moved.x, moved.y) < STILL) return;
        dragged.current = true;
        setShift(moved);
      },
      onPointerUp(event) {
        from.current = null;
        setShift(null);
        if (dragged.current) onDrop({ x: event.clientX, y: event.clientY });
      },
      onPointerCancel() {
        from.current = null;
        dragged.current = false;
        setShift(null);
      },
    },
    isClick() {
      const click = !dragged.current;
      dragged.current = false;
      return click;
    },
  };
}
