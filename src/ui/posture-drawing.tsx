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
  'side-plank': {
    head: [44, 30],
    limbs: ['M70 46 L68 92 L52 94', 'M70 46 L78 12', 'M206 88 L212 94'],
    line: 'M70 46 L206 88',
  },
  'ball-back-extension': {
    head: [62, 22],
    limbs: ['M132 96 A29 29 0 1 1 132.1 96', 'M86 36 L70 8 L58 16', 'M214 88 L210 96'],
    line: 'M86 36 L214 88',
  },
  'ball-pike': {
    head: [72, 74],
    limbs: ['M82 56 L72 94', 'M176 96 A24 24 0 1 1 176.1 96', 'M186 48 L196 52'],
    line: 'M82 56 L124 10 L186 48',
  },
  'ball-knee-tuck': {
    head: [44, 42],
    limbs: ['M68 50 L66 94', 'M150 96 A24 24 0 1 1 150.1 96', 'M112 64 L166 50'],
    line: 'M68 50 L130 34 L112 64',
  },
  'ball-reverse-leg-raise': {
    head: [40, 62],
    limbs: ['M64 54 L62 94', 'M126 96 A27 27 0 1 1 126.1 96', 'M214 26 L224 22'],
    line: 'M64 54 L128 40 L214 26',
  },
  'glute-bridge': {
    head: [40, 84],
    limbs: ['M60 84 L104 93', 'M168 42 L184 92 L198 92'],
    line: 'M60 84 L116 62 L168 42',
  },
  locust: {
    head: [44, 64],
    limbs: ['M68 74 L120 70', 'M204 68 L216 62'],
    line: 'M68 74 L122 92 L204 68',
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
