import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';

interface Props {
  /** Media types or endings, as the `accept` of a file input. */
  readonly accept: readonly string[];
  readonly className?: string;
  readonly onPick: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that opens the device's own choice of a file. */
export const FileButton = ({ accept, className = '', onPick, children }: Props) => (
  <FileTrigger
    acceptedFileTypes={accept}
    onSelect={(files) => {
      const file = files?.[0];
      if (file) onPick(file);
    }}
  >
    <Button className={className}>{children}</Button>
  </FileTrigger>
);
