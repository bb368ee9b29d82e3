import type { Row } from '@fink/core';

import type { AstropyFacts } from './astropyTruth';
import type { Specimen } from './Specimen';
import type { Verdicts } from './Verdicts';

/** What the judges of single lines share. */
export interface Case {
	readonly specimen: Specimen;
	readonly row: Row;
	readonly where: string;
	readonly verdicts: Verdicts;
	readonly facts: AstropyFacts | undefined;
}
