import { useApp } from '../context.ts';

/** The mat seen from above with the device beside it, and the device seen from the side, with distance and height. */
export function PlaceDrawing() {
  const { t } = useApp().words;
  return (
    <svg className="how-drawing" viewBox="0 0 400 250" role="img" aria-label={t('how.place-drawing')}>
      <rect className="how-mat" x="60" y="14" width="230" height="64" rx="8" />
      <g className="how-body">
        <circle cx="88" cy="46" r="13" />
        <path d="M108 46 H196" strokeWidth="26" />
        <path d="M196 38 L272 36 M196 54 L272 56 M112 32 L84 24 M112 60 L84 68" strokeWidth="9" />
      </g>
      <path className="how-view" d="M175 190 L66 82 H284 Z" />
      <path className="how-measure" d="M175 180 V86" />
      <text x="166" y="142" textAnchor="end">
        {t('how.distance')}
      </text>
      <rect className="how-device" x="150" y="190" width="50" height="10" rx="4" />
      <path className="how-floor" d="M300 236 H394" />
      <path className="how-device-side" d="M330 234 L342 178" />
      <path className="how-measure" d="M366 234 V186" />
      <text x="394" y="164" textAnchor="end">
        {t('how.height')}
      </text>
    </svg>
  );
}
