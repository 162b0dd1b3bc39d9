import { PCFShadowMap, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { Camera } from '../camera.ts';
import type { Figure } from '../body/figure.ts';
import type { Look } from '../body/look.ts';
import type { Person } from '../body/person.ts';
import { makeBall } from './room/ball.ts';
import { makeBody } from './figure/body.ts';
import { aim } from './room/lens.ts';
import { makeRoom } from './room/room.ts';

export interface StageOptions {
  readonly person: Person;
  readonly look: Look;
  /** Keeps each picture on the canvas after it was shown, so that it can be read later. */
  readonly preserve?: boolean;
}

/** A person in a room, drawn on a canvas. */
export interface Stage {
  /** Draws the figure as the camera sees it, in the size of the camera's picture; null: the empty room. */
  draw(figure: Figure | null, camera: Camera): void;
  /** Frees everything that was created. The canvas may get another stage. */
  dispose(): void;
}

/** Throws if there is no WebGL 2. */
export function createStage(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  { person, look, preserve = false }: StageOptions,
): Stage {
  const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: preserve });
  renderer.setPixelRatio(1);
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  const scene = new Scene();
  const lens = new PerspectiveCamera(50, 1, 0.05, 20);
  const body = makeBody(person, look);
  const room = makeRoom(look);
  const ball = makeBall(look.room.ball);
  scene.add(room.group, body.group, ball.group);
  let [width, height] = [0, 0];
  return {
    draw: (figure, camera) => {
      if (camera.pictureWidth !== width || camera.pictureHeight !== height) {
        [width, height] = [camera.pictureWidth, camera.pictureHeight];
        renderer.setSize(width, height, false);
      }
      aim(lens, camera);
      room.clearFor(camera);
      body.group.visible = figure !== null;
      if (figure) body.pose(figure);
      ball.place(figure?.ball ?? null);
      renderer.render(scene, lens);
    },
    dispose: () => {
      body.dispose();
      room.dispose();
      ball.dispose();
      renderer.dispose();
      // The next stage on this canvas expects these to be as in a new one.
      const gl = renderer.getContext();
      gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    },
  };
}
