/** A stage door at night, its light falling onto the street. Decorative; coloured by the theme. */
export function StageScene() {
  return (
    <svg viewBox="0 0 360 220" aria-hidden="true" className="w-full">
      <defs>
        <linearGradient id="scene-beam" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--lamp)" stopOpacity=".75" />
          <stop offset="1" stopColor="var(--lamp)" stopOpacity="0" />
        </linearGradient>
        <linearGradient id="scene-inside" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#fff3dc" />
          <stop offset="1" stopColor="var(--lamp)" />
        </linearGradient>
      </defs>
      <rect x="20" y="14" width="320" height="158" rx="18" fill="var(--raised)" />
      <g stroke="var(--line)" strokeWidth="2">
        <path d="M20 54h320M20 94h320M20 134h320" />
        <path d="M70 14v40M140 14v40M220 14v40M290 14v40M40 54v40M105 54v40M255 54v40M320 54v40M70 94v40M290 94v40M40 134v38M105 134v38M255 134v38M320 134v38" />
      </g>
      <path d="M140 172V98a40 40 0 0 1 80 0v74z" fill="url(#scene-inside)" />
      <path d="M140 172V98a40 40 0 0 1 40-40l-18 26v88z" fill="#6b4a1f" opacity=".55" />
      <circle cx="156" cy="128" r="3.5" fill="#fff3dc" />
      <path d="M140 172h80l70 46H70z" fill="url(#scene-beam)" />
      <path d="M168 24h24l8 13h-40z" fill="var(--lamp)" />
      <circle cx="180" cy="38" r="5" fill="#fff3dc" className="breathe" />
      <g fill="none" stroke="var(--muted)" strokeWidth="3" strokeLinecap="round">
        <path d="M262 172v-34M250 172l12-12 12 12" />
      </g>
      <rect x="255" y="116" width="14" height="24" rx="7" fill="var(--muted)" />
    </svg>
  );
}
