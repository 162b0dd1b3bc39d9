import { useView } from '../context.ts';
import './flash.css';

/** A flash of the screen's edge for each tone, if the trainee wants to see tones. There is at most one tone per second. */
export function Flash() {
  const flash = useView((view) => view.flash);
  return flash && <div key={flash.id} className="flash" data-tone={flash.tone} aria-hidden="true" />;
}
