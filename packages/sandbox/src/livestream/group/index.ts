export { Group } from './Group';
export type { JoinAnswer, JoinRequest } from './Member';
export { GroupError } from './GroupError';
