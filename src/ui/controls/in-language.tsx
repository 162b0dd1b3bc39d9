import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTexts } from '../context.ts';

/** react-aria's controls in here use the language of the page, not of the browser. Only late screens use them. */
export const InLanguage = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider locale={useTexts().words.language}>{children}</I18nProvider>
);
