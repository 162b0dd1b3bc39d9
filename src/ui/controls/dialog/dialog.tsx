import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';

interface Props {
  readonly className: string;
  /** The id of the element that names the dialog. */
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog that is open as long as it is rendered. The browser keeps the focus inside it, closes it on Escape, and returns the
 * focus to the element that opened it.
 */
export function Dialog({ className, labelledBy, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={className} aria-labelledby={labelledBy} onClose={onClose}>
      {children}
    </dialog>
  );
}

/** For a button inside a dialog: closes that dialog. */
export const closeDialog = ({ currentTarget }: MouseEvent): void => currentTarget.closest('dialog')?.close();
