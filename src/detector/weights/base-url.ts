/** Where the page lies: models and WebAssembly modules lie under it. */
export const baseUrl = (): string => new URL(import.meta.env.BASE_URL, location.href).href;
