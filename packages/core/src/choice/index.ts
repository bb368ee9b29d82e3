export type { Choice, SettingOf } from './Choice';
export type { Parameter } from './Parameter';
export {
	checkNumber,
	checkParameters,
	type NumberRange,
	type ParameterValues,
} from './checkParameters';
export { choiceNamed } from './choiceNamed';
export { unknownName } from './unknownName';
