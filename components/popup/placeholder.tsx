/** Where the source, the credits and the copyright will stand, so that nothing jumps when they arrive. */
export function Placeholder() {
  return (
    <div class="placeholder" aria-hidden="true">
      <div class="section">
        <i class="line line-half" />
        <i class="line line-strip" />
        <i class="line line-half" />
      </div>
      <div class="section">
        <i class="line line-short" />
        <i class="line line-chip" />
        <i class="line line-chip" />
        <i class="line line-chip" />
      </div>
      <div class="section">
        <i class="line line-short" />
        <i class="line" />
        <i class="line" />
      </div>
    </div>
  );
}
