/** What a picture of a session shows. */
export interface PictureContent {
  /** What was done: the exercise or the workout. */
  readonly title: string;
  readonly when: string;
  readonly headline: string;
  /** Parts with a small heading and a sentence each. */
  readonly parts: readonly { readonly heading: string; readonly sentence: string }[];
}

/** The side of the picture in pixels. A square suits every app that shows shared pictures. */
const SIDE = 1080;
const MARGIN = 90;
const INK = '#12201a';
const SOFT = '#4a5a52';
const BRAND = '#0a6b4c';
const PAPER = '#f5f3ec';
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

/** A line of text in the picture; sizes in pixels. */
interface Style {
  readonly px: number;
  readonly weight: number;
  readonly colour: string;
}

/** Breaks a text into lines that fit. */
function linesOf(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Writes a text below `top` and returns the y of its lower end. */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  top: number,
  { px, weight, colour }: Style,
): number {
  pen.font = `${weight} ${px}px ${FONT}`;
  pen.fillStyle = colour;
  let y = top;
  for (const line of linesOf(pen, text, SIDE - 2 * MARGIN)) {
    y += px * 1.2;
    pen.fillText(line, MARGIN, y - px * 0.25);
  }
  return y;
}

/** Writes everything and returns the y of the lower end. */
function paint(pen: CanvasRenderingContext2D, { title, when, headline, parts }: PictureContent): number {
  let y = write(pen, 'Longline', MARGIN - 20, { px: 44, weight: 800, colour: INK });
  y = write(pen, title, y + 60, { px: 48, weight: 700, colour: INK });
  y = write(pen, when, y + 4, { px: 34, weight: 400, colour: SOFT });
  y = write(pen, headline, y + 24, { px: 116, weight: 800, colour: INK });
  pen.fillStyle = BRAND;
  pen.fillRect(MARGIN, y + 18, SIDE - 2 * MARGIN, 10);
  y += 60;
  for (const { heading, sentence } of parts) {
    y = write(pen, heading, y, { px: 32, weight: 700, colour: BRAND });
    y = write(pen, sentence, y + 4, { px: 42, weight: 700, colour: INK }) + 34;
  }
  return y;
}

function clear(pen: CanvasRenderingContext2D): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, SIDE, SIDE);
}

/** Draws a session as one picture, a PNG of 1080 x 1080 pixels. Text that is too long for it is drawn smaller. Rejects if the browser draws none. */
export async function drawPicture(content: PictureContent): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no picture.');
  clear(pen);
  const height = paint(pen, content);
  if (height > SIDE) {
    clear(pen);
    pen.scale(SIDE / height, SIDE / height);
    paint(pen, content);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('This browser draws no picture.');
  return blob;
}
