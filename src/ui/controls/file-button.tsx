import { useRef, type ReactNode } from 'react';

interface Props {
  /** Media types or extensions, as in the `accept` attribute of a file input. */
  readonly accept: readonly string[];
  readonly className?: string;
  readonly onPick: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that opens the device's own file picker. */
export function FileButton({ accept, className, onPick, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const open = (): void => {
    if (!input.current) return;
    // Otherwise choosing the same file again would have no effect.
    input.current.value = '';
    input.current.click();
  };
  return (
    <>
      <button type="button" className={className} onClick={open}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept.join(',')}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onPick(file);
        }}
      />
    </>
  );
}
