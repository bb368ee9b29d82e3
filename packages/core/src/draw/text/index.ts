export { drawText } from './drawText';
export type { TextStyle } from './drawText';
export { cutLines, cutText } from './cutText';
export { fitText, textFits } from './fitText';
export { signWarnings } from './signWarnings';
export { wrapText } from './wrapText';
export { measureText, textHeights } from './measureText';
export type { TextHeights } from './measureText';
