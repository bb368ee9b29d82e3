export type { Font, Glyph, OutlinePoint } from './Font';
export { dejaVuSans } from './unpackFont';
export { CAP_HEIGHT, UNITS_PER_EM, X_HEIGHT } from './packedFont';
