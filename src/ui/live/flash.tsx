import { useView } from '../context.ts';
import './flash.css';

/** A flash of the screen's edge for each tone, if the trainee wants tones to be seen. Tones come once a second at most. */
export function Flash() {
  const flash = useView((view) => view.flash);
  return flash && <div key={flash.id} className="flash" data-tone={flash.tone} aria-hidden="true" />;
}
