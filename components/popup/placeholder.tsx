/** Where credits and copyright will stand, so that nothing jumps when they arrive. */
export function Placeholder() {
  return (
    <div class="placeholder" aria-hidden="true">
      <div class="section">
        <i class="line line-short" />
        <i class="block" />
        <i class="block" />
      </div>
      <div class="section">
        <i class="line line-short" />
        <i class="line" />
        <i class="line" />
      </div>
    </div>
  );
}
