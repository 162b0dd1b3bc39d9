import { en, type Catalogue } from '../en/early.ts';

export const es: Catalogue = { ...en, 'home.title': '¿Qué hacemos hoy?' };
