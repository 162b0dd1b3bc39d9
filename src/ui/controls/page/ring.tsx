import './ring.css';
const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that fills up; `share` 0 to 1. */
export function Ring({ share }: { readonly share: number }) {
  return (
    <svg className="ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle className="ring-track" cx="50" cy="50" r={RADIUS} />
      <circle
        className="ring-fill"
        cx="50"
        cy="50"
        r={RADIUS}
        strokeDasharray={`${share * ROUND} ${ROUND}`}
      />
    </svg>
  );
}
