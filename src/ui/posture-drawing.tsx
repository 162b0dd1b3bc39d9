interface Figure {
  readonly head: readonly [x: number, y: number];
  readonly limbs: readonly string[];
  /** The judged line. */
  readonly line: string;
}

/** Strokes on a field of 240 x 110, the floor at 96. */
const FIGURES: Readonly<Record<string, Figure>> = {
  plank: {
    head: [42, 46],
    limbs: ['M68 54 L66 92 L36 92', 'M208 82 L212 94'],
    line: 'M68 54 L208 82',
  },
  'glute-bridge': {
    head: [40, 84],
    limbs: ['M60 84 L104 93', 'M168 42 L184 92 L198 92'],
    line: 'M60 84 L116 62 L168 42',
  },
};

/** The posture in a few strokes, the judged line drawn long. Decoration: the name stands beside it. */
export function PostureDrawing({ exerciseId }: { readonly exerciseId: string }) {
  const figure = FIGURES[exerciseId];
  if (!figure) return null;
  const [x, y] = figure.head;
  return (
    <svg className="posture" viewBox="0 0 240 110" aria-hidden="true" focusable="false">
      <path className="posture-floor" d="M6 98 H234" />
      {figure.limbs.map((limb) => (
        <path key={limb} className="posture-limb" d={limb} />
      ))}
      <path className="posture-line" d={figure.line} />
      <circle className="posture-head" cx={x} cy={y} r="11" />
    </svg>
  );
}
