import { PAIRED_JOINTS, keypointIndex, SIDES } from '../../../src/pose/keypoints.ts';
import type { Keypoint } from '../../../src/pose/pose-frame.ts';

/** A picture on a sheet, with what was seen in it and where the joints are, both in the picture's pixels. */
export interface Tile {
  readonly caption: string;
  readonly found: readonly Keypoint[] | null;
  readonly joints: readonly { readonly x: number; readonly y: number }[];
}

const COLOURS = { left: '#ff9d2e', right: '#35c8ff', none: '#ffffff' } as const;

/** The keypoints as dots, larger if the score is higher; the true joints as crosses; a line from each keypoint to its joint. */
export function drawTile(
  pen: CanvasRenderingContext2D,
  picture: CanvasImageSource & { readonly width: number },
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  { caption, found, joints }: Tile,
): void {
  pen.drawImage(picture, left, top, width, height);
  const scale = width / picture.width;
  const mark = (index: number, colour: string): void => {
    const [joint, keypoint] = [joints[index], found?.[index]];
    if (!joint) return;
    const [x, y] = [left + joint.x * scale, top + joint.y * scale];
    pen.strokeStyle = '#ffffff';
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(x - 4, y - 4);
    pen.lineTo(x + 4, y + 4);
    pen.moveTo(x - 4, y + 4);
    pen.lineTo(x + 4, y - 4);
    pen.stroke();
    if (!keypoint) return;
    const [kx, ky, score] = keypoint;
    pen.strokeStyle = pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(left + kx * scale, top + ky * scale);
    pen.stroke();
    pen.beginPath();
    pen.arc(left + kx * scale, top + ky * scale, 1 + 4 * score, 0, 2 * Math.PI);
    pen.fill();
  };
  mark(0, COLOURS.none);
  for (const side of SIDES)
    for (const joint of PAIRED_JOINTS) mark(keypointIndex(side, joint), COLOURS[side]);
  pen.font = '13px sans-serif';
  pen.fillStyle = '#000000b0';
  pen.fillRect(left, top, pen.measureText(caption).width + 10, 18);
  pen.fillStyle = '#ffffff';
  pen.fillText(caption, left + 5, top + 13);
}
