import { CanvasTexture, RepeatWrapping, SRGBColorSpace } from 'three';
import { seeded } from '../../../geometry/seeded.ts';
import { shaded } from '../figure/clothing.ts';

const css = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

function drawn(size: number, draw: (context: CanvasRenderingContext2D) => void): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  if (context) draw(context);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.anisotropy = 4;
  return texture;
}

/** Floorboards. */
export function boards(colour: number, seed: number): CanvasTexture {
  const chance = seeded(seed);
  return drawn(512, (context) => {
    const rows = 8;
    const high = 512 / rows;
    for (let row = 0; row < rows; row++) {
      for (let x = -chance() * 200; x < 512; x += 170 + chance() * 120) {
        context.fillStyle = css(shaded(colour, 0.9 + chance() * 0.2));
        context.fillRect(x, row * high, 512, high);
        context.fillStyle = css(shaded(colour, 0.7));
        context.fillRect(x, row * high, 1.5, high);
      }
      context.fillStyle = css(shaded(colour, 0.68));
      context.fillRect(0, row * high, 512, 1.5);
    }
  });
}

/** A picture for the wall: bands of colour. */
export function abstract(seed: number): CanvasTexture {
  const chance = seeded(seed);
  return drawn(128, (context) => {
    context.fillStyle = '#ece7dd';
    context.fillRect(0, 0, 128, 128);
    for (let band = 0; band < 5; band++) {
      context.fillStyle = `hsl(${Math.floor(chance() * 360)} 35% ${35 + Math.floor(chance() * 35)}%)`;
      context.fillRect(14, 14 + band * 20, 100 * (0.4 + chance() * 0.6), 18);
    }
  });
}
