/** The stage door: an arch that stands ajar, with the light falling out. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path d="M9 24.5V13a7 7 0 0 1 14 0v11.5z" fill="var(--lamp)" />
      <path d="M16 24.5V6a7 7 0 0 1 7 7v11.5z" fill="#fff3dc" />
      <path d="M9 24.5h14l6 4.5H3z" fill="var(--lamp)" opacity=".4" />
      <circle cx="13.4" cy="16.5" r="1.1" fill="#2a1600" />
    </svg>
  );
}
