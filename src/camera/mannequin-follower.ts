import { motions } from '../exercises/index.ts';
import { CAST } from '../mannequin/body/cast.ts';
import { figureOf, follow, startFollowing, whereFollowed } from '../mannequin/act/follower.ts';
import { drawMannequin } from './drawn-mannequin.ts';
import type { OpenFollower } from './frame-source.ts';

/**
 * Lets the mannequin follow a workout like a trainee in front of a camera. The source continues until it is stopped. Fails as
 * `drawMannequin` does; `run` also rejects if the workout asks for an exercise without a motion.
 */
export const openFollower: OpenFollower = async ({ who, stand }, instruction) => {
  let following = startFollowing(CAST[who].person, motions);
  return drawMannequin(who, {
    fromMs: 0,
    endMs: null,
    first: figureOf(following),
    figureAt: (timestampMs) => {
      following = follow(following, instruction(), timestampMs);
      return figureOf(following);
    },
    camera: (picture) => whereFollowed(stand, picture),
  });
};
