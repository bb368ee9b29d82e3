import type { RequestListener } from 'node:http';

import { problemOf } from './problemOf';
import { skyImage } from './skyImage';

/** Where CDS's service is. */
export const HIPS2FITS_HOST = 'alasky.cds.unistra.fr';

const PATH = '/hips-image-services/hips2fits';

/** A stand-in of hips2fits, the image service of CDS. */
export interface Hips2fits {
	/** Answers requests to its host. */
	readonly handle: RequestListener;
	/** What was asked, oldest first. */
	readonly requests: ReadonlyArray<Readonly<Record<string, string>>>;
}

/**
 * A stand-in that checks parameters as the service documents them, and sends a FITS image of the size, center, field
 * and turn that were asked for, with the header of the service. Its stars stand at the same places of the sky in
 * every answer.
 */
export function createHips2fits(): Hips2fits {
	const requests: Array<Record<string, string>> = [];
	const handle: RequestListener = (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', `https://${HIPS2FITS_HOST}`);
		const refuse = (status: number, title: string, description: string) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ title, description }));
		};
		if (pathname !== PATH) return refuse(404, '404 Not Found', `nothing at ${pathname}`);
		const problem = problemOf(searchParams);
		if (problem !== undefined) return refuse(400, '400 Bad Request', problem);
		requests.push(Object.fromEntries(searchParams));
		const number = (name: string) => Number(searchParams.get(name) ?? 0);
		const bytes = skyImage({
			hips: searchParams.get('hips') ?? '',
			width: number('width'),
			height: number('height'),
			fovDeg: number('fov'),
			raDeg: number('ra'),
			decDeg: number('dec'),
			rotationDeg: number('rotation_angle'),
		});
		response.writeHead(200, {
			'content-type': 'image/fits',
			'content-disposition': 'attachment; filename=hips2fits.fits',
		});
		response.end(bytes);
	};
	return { handle, requests };
}
