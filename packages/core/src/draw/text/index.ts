export { drawText } from './drawText';
export type { TextStyle } from './drawText';
export { fitText, wrapText } from './fitText';
export { measureText, textHeights } from './measureText';
export type { TextHeights } from './measureText';
