import type { AsinhStretch } from './asinh';
import type { LinearStretch } from './linear';
import type { LogStretch } from './log';
import type { PowerStretch } from './power';
import type { SigmoidStretch } from './sigmoid';
import type { SignedAsinhStretch } from './signedAsinh';
import type { SinhStretch } from './sinh';
import type { SqrtStretch } from './sqrt';
import type { SquaredStretch } from './squared';

/** Which curve, with its parameters: plain data, fit for JSON and for a picture's text chunks. */
export type Stretch =
	| LinearStretch
	| SqrtStretch
	| SquaredStretch
	| PowerStretch
	| LogStretch
	| AsinhStretch
	| SinhStretch
	| SigmoidStretch
	| SignedAsinhStretch;

/** Every stretch's name, in the order a user should see them. */
export const STRETCH_NAMES = [
	'asinh',
	'linear',
	'sqrt',
	'log',
	'squared',
	'power',
	'sinh',
	'sigmoid',
	'signedAsinh',
] as const satisfies readonly Stretch['name'][];
