import {
	API_STRETCHES,
	CONVOLUTION_KERNELS,
	CUTOUT_KINDS,
	parseCutoutKind,
	parseDiaSourceId,
	type CutoutKind,
} from '../../alert';
import type { Choice } from '../../choice';
import { OptionError, nearestNames } from '../../errors';
import type { Endpoint, Payload } from './Endpoint';
import { MAX_CUTOUT_BYTES } from './sizeLimits';
import { CUTOUT_TIMEOUT_MS } from './timeouts';

/** Forms of a cutout, spelled as the API wants them. */
export type CutoutFormat = 'FITS' | 'PNG' | 'array';

/** How the API draws a PNG. Absent or empty options are not sent. */
export interface CutoutDrawing {
	/** One of API_STRETCHES. @default 'sigmoid' */
	readonly stretch?: string;
	/** A matplotlib name, case-sensitive. `grayscale`, which only the docs know, means none. @default none */
	readonly colormap?: string;
	/** Lower percentile, 0 to 100. The present server reads and ignores it. */
	readonly pmin?: number;
	/** Upper percentile, above `pmin`. The present server reads and ignores it. */
	readonly pmax?: number;
	/** One of CONVOLUTION_KERNELS. @default none */
	readonly convolutionKernel?: string;
}

/** Which cutout, in which form. */
export interface CutoutsOptions extends CutoutDrawing {
	/** The alert's id as text, not the object's. */
	readonly diaSourceId: string;
	/** `All` only as `array`. */
	readonly kind: CutoutKind | 'All';
	readonly format: CutoutFormat;
}

/** One image, or the three, of an alert. */
export const cutouts: Endpoint<CutoutsOptions> = {
	path: '/api/v1/cutouts',
	buildRequest(options) {
		const diaSourceId = parseDiaSourceId(options.diaSourceId);
		const format = parseFormat(options.format);
		const kind = parseKind(options.kind, format);
		return {
			path: cutouts.path,
			payload: {
				diaSourceId,
				kind,
				'output-format': format,
				...(format === 'PNG' && drawingPayload(options)),
			},
			subject: describeCutout(diaSourceId, kind),
			timeoutMs: CUTOUT_TIMEOUT_MS,
			maxBytes: MAX_CUTOUT_BYTES,
			adviceOnServerError:
				format === 'PNG'
					? 'Check stretch and colormap; the server also fails on some stretches for sources fainter than the template. Download the FITS file instead.'
					: undefined,
			remedyOnServerError: format === 'PNG' ? 'drawFitsFile' : undefined,
		};
	},
};

/** A cutout in words, for sentences after "the". */
export function describeCutout(diaSourceId: string, kind: CutoutKind | 'All'): string {
	return `the ${kind === 'All' ? 'cutouts' : `${kind} cutout`} of diaSourceId ${diaSourceId}`;
}

function parseFormat(format: CutoutFormat): CutoutFormat {
	return oneOf(format, ['FITS', 'PNG', 'array'], 'Format');
}

function parseKind(kind: CutoutKind | 'All', format: CutoutFormat): CutoutKind | 'All' {
	if (kind !== 'All') return parseCutoutKind(kind);
	if (format === 'array') return kind;
	throw new OptionError('Kind All is only possible for arrays', {
		field: 'Kind',
		given: kind,
		advice: `Request ${CUTOUT_KINDS.join(', ')} one by one, or use the format array.`,
	});
}

function drawingPayload(drawing: CutoutDrawing): Payload {
	const { stretch, colormap, convolutionKernel } = drawing;
	return {
		...(stretch && { stretch: oneOf(stretch, namesOf(API_STRETCHES), 'Stretch') }),
		...(colormap && colormap !== 'grayscale' && { colormap }),
		...percentiles(drawing),
		...(convolutionKernel && {
			convolution_kernel: oneOf(
				convolutionKernel,
				namesOf(CONVOLUTION_KERNELS),
				'Convolution Kernel',
			),
		}),
	};
}

function percentiles({ pmin, pmax }: CutoutDrawing): Payload {
	for (const [field, given] of [
		['Lower Percentile', pmin],
		['Upper Percentile', pmax],
	] as const) {
		if (given === undefined || (given >= 0 && given <= 100)) continue;
		throw new OptionError(`${field} ${String(given)} is not between 0 and 100`, {
			field,
			given,
			advice: 'Enter a percentage, e.g. 0.5 and 99.5.',
		});
	}
	if ((pmin ?? 0.5) >= (pmax ?? 99.5)) {
		throw new OptionError(
			`Lower Percentile ${pmin ?? 0.5} is not below Upper Percentile ${pmax ?? 99.5}`,
			{
				field: 'Lower Percentile',
				given: pmin,
				advice: 'Enter the smaller percentage first, e.g. 0.5 and 99.5.',
			},
		);
	}
	return { ...(pmin !== undefined && { pmin }), ...(pmax !== undefined && { pmax }) };
}

function namesOf(choices: readonly Choice[]): string[] {
	return choices.map(({ name }) => name);
}

function oneOf<Name extends string>(given: string, names: readonly Name[], field: string): Name {
	const found = names.find((name) => name === given);
	if (found !== undefined) return found;
	const [nearest] = nearestNames(String(given), names);
	throw new OptionError(`${field} ${JSON.stringify(given)} does not exist`, {
		field,
		given,
		advice: `${nearest ? `Did you mean ${nearest}? ` : ''}Choose ${names.join(', ')}.`,
	});
}
