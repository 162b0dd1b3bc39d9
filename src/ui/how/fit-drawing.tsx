/** A screen with the outline of the start posture, the body in it, and a tick. Decoration: the text beside it says the same. */
export function FitDrawing() {
  return (
    <svg className="how-drawing" viewBox="0 0 400 250" aria-hidden="true" focusable="false">
      <rect className="how-screen" x="30" y="16" width="340" height="206" rx="14" />
      <path className="how-floor" d="M60 190 H340" />
      <g className="how-outline">
        <path d="M110 132 L310 172" />
        <path d="M112 136 V184 H78" />
      </g>
      <g className="how-body">
        <circle cx="86" cy="120" r="14" />
        <path d="M112 132 L308 171" strokeWidth="15" />
        <path d="M112 136 V184 H78" strokeWidth="9" />
      </g>
      <circle className="how-tick-ground" cx="330" cy="56" r="22" />
      <path className="how-tick" d="M320 56 L328 65 L342 47" />
    </svg>
  );
}
