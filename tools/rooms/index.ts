export { importRule } from './importRule';
export type { Room } from './Room';
export { roomOf } from './roomOf';
export { ROOMS } from './rooms';
export { whyRefused } from './whyRefused';
export { circlesIn } from './circlesIn';
export { readImports } from './readImports';
export { fillRoomTexts } from './fillRoomTexts';
