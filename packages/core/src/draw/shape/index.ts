export { fillPolygon } from './fillPolygon';
export { polygonMask } from './polygonMask';
export { fillRectangle, strokeRectangle } from './fillRectangle';
export { strokeCircle } from './strokeCircle';
export { strokeLine, strokeLines } from './strokeLine';
export type { LineStyle } from './strokeLine';
export { roundedRectangle } from './roundedRectangle';
