import type { SettingOf } from '../../choice';
import { asinh } from './asinh';
import { linear } from './linear';
import { log } from './log';
import { noiseAsinh } from './noiseAsinh';
import { power } from './power';
import { sigmoid } from './sigmoid';
import { signedAsinh } from './signedAsinh';
import { signedNoiseAsinh } from './signedNoiseAsinh';
import { sinh } from './sinh';
import { sqrt } from './sqrt';
import { squared } from './squared';
import type { StretchChoice } from './StretchChoice';

/** Every stretch. Fields, types, documentation and tests are made from this list. */
export const STRETCHES = [
	asinh,
	linear,
	sqrt,
	log,
	squared,
	power,
	sinh,
	sigmoid,
	signedAsinh,
	noiseAsinh,
	signedNoiseAsinh,
] as const satisfies readonly StretchChoice[];

/** A stretch with its parameters: plain data, fit for JSON and for a picture's text chunks. */
export type Stretch = SettingOf<(typeof STRETCHES)[number]>;
