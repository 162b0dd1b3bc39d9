/** The address of the page. Models and WebAssembly modules are under it. */
export const baseUrl = (): string => new URL(import.meta.env.BASE_URL, location.href).href;
