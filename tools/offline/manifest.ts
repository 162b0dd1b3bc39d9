import type { ManifestOptions } from 'vite-plugin-pwa';

/** What a browser shows of Longline when it is installed. Addresses are relative, so that any folder of a site works. */
export const manifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Longline',
  short_name: 'Longline',
  description:
    'Watches lower-back and core exercises through the webcam and coaches you, on this device alone.',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#0e1c17',
  theme_color: '#0e1c17',
  categories: ['fitness', 'health', 'sports'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  screenshots: [
    {
      src: 'screenshots/wide.png',
      sizes: '1280x720',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Longline counts glute bridges on a laptop',
    },
    {
      src: 'screenshots/narrow.png',
      sizes: '780x1688',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Longline times a plank on a phone',
    },
  ],
};
