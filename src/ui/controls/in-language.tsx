import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTexts } from '../context.ts';

/** Controls of react-aria in here speak the page's language, not the browser's. Only late screens use them. */
export const InLanguage = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider locale={useTexts().words.language}>{children}</I18nProvider>
);
