import { CUTOUT_KINDS, type CutoutKind } from '@fink/core';

import {
	type Answer,
	argumentMissing,
	type Arguments,
	INNER_ERROR_PAGE,
	refused,
	ServerFailure,
	textOrNothing,
} from '../http';
import type { Sky } from '../sky/Sky';
import { arraysJson } from './arraysJson';
import { cutoutGrid } from './cutoutGrid';
import { drawPng } from './drawPng';
import { plainDescription, type Route } from './Route';

const EXTENSIONS = { PNG: '.png', FITS: '.fits', array: '' } as const;

/** `/api/v1/cutouts`: the images of one alert as FITS, PNG or numbers. */
export const cutouts: Route = {
	path: '/api/v1/cutouts',
	describe: () => plainDescription('Get cutout data based on Rubin diaObjectId'),
	answer(args, { sky, settings }) {
		if (!args.has('diaSourceId')) return argumentMissing('diaSourceId');
		if (!args.has('kind')) return argumentMissing('kind');
		const kind = readKind(args);
		if (kind === 'All' && args.get('output-format') !== 'array') return refuseAll(args);
		const format = readFormat(args);
		if (format === null) return refused('output-format must be one of: PNG, FITS, or array.\n');
		const id = textOrNothing(args, 'diaSourceId');
		const fileName = `${id ?? ''}_${kind}${EXTENSIONS[format]}`;
		if (id === null || !sky.hasAlert(id)) return file('', 'image/png', fileName);
		if (format === 'array') return arrays(sky, id, kind);
		if (kind === 'All') throw new ServerFailure('kind=All passed as a picture');
		if (format === 'FITS') {
			const fits = sky.cutout(id, kind) ?? INNER_ERROR_PAGE;
			return file(fits, 'application/octet-stream', fileName);
		}
		return file(drawPng(cutoutGrid(sky, id, kind), args, settings), 'image/png', fileName);
	},
};

function readKind(args: Arguments): CutoutKind | 'All' {
	const kind = args.get('kind');
	const known = [...CUTOUT_KINDS, 'All' as const].find((name) => name === kind);
	if (known === undefined) throw new ServerFailure('kind is none of the known ones');
	return known;
}

/** The real code looks the format up without a default here, hence the exception without one. */
function refuseAll(args: Arguments): Answer {
	if (!args.has('output-format')) throw new ServerFailure("KeyError: 'output-format'");
	return refused('The option `kind=All` is only compatible with `output-format=array`.\n');
}

function readFormat(args: Arguments): keyof typeof EXTENSIONS | null {
	const format = args.has('output-format') ? args.get('output-format') : 'PNG';
	return format === 'PNG' || format === 'FITS' || format === 'array' ? format : null;
}

function arrays(sky: Sky, id: string, kind: CutoutKind | 'All'): Answer {
	const kinds = kind === 'All' ? CUTOUT_KINDS : [kind];
	const body = arraysJson(kinds.map((name) => [name, cutoutGrid(sky, id, name)]));
	return { status: 200, contentType: 'application/json', body };
}

/** Flask's `send_file`. */
function file(body: string | Uint8Array, contentType: string, name: string): Answer {
	return {
		status: 200,
		contentType,
		body,
		headers: {
			'Content-Disposition': `attachment; filename=${name}`,
			'Cache-Control': 'no-cache',
			'Accept-Ranges': 'bytes',
		},
	};
}
