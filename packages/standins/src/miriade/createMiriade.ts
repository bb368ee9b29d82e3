import type { RequestListener } from 'node:http';

import { oppositePlace } from './oppositePlace';
import { problemOf } from './problemOf';

/** Where IMCCE's service is. */
export const MIRIADE_HOST = 'ssp.imcce.fr';

const PATH = '/webservices/miriade/api/ephemcc.php';
const STEP_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;
const JD_OF_UNIX_EPOCH = 2_440_587.5;

/** A stand-in of Miriade, the ephemeris service of IMCCE. */
export interface Miriade {
	/** Answers requests to its host. */
	readonly handle: RequestListener;
	/** What was asked, oldest first. */
	readonly requests: ReadonlyArray<Readonly<Record<string, string>>>;
}

/**
 * A stand-in of the method `ephemcc` that checks parameters as the service documents them. Every body is near the
 * point opposite the Sun, so that it can be observed in any night; its name decides how near.
 */
export function createMiriade(): Miriade {
	const requests: Array<Record<string, string>> = [];
	const handle: RequestListener = (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', `https://${MIRIADE_HOST}`);
		const answer = (status: number, json: object) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(json));
		};
		if (pathname !== PATH) return answer(404, { error: `nothing at ${pathname}` });
		const problem = problemOf(searchParams);
		if (problem !== undefined) return answer(400, { error: problem });
		requests.push(Object.fromEntries(searchParams));
		answer(200, ephemeris(searchParams));
	};
	return { handle, requests };
}

function ephemeris(query: URLSearchParams): object {
	const [, name = ''] = (query.get('-name') ?? '').split(':');
	const [, length, unit] = /^([\d.]+)([dhms])$/.exec(query.get('-step') ?? '1d') ?? [];
	const stepMs = Number(length) * STEP_MS[unit as keyof typeof STEP_MS];
	const startMs = startOf(query.get('-ep') ?? '');
	const ahead = ([...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 40) - 20;
	const data = Array.from({ length: Number(query.get('-nbd') ?? 1) }, (_, i) => {
		const unixMs = startMs + i * stepMs;
		const { ra, dec } = oppositePlace(unixMs, ahead);
		return {
			Date: new Date(unixMs).toISOString().slice(0, 22),
			RA: sexagesimal(ra / 15, 4),
			DEC: sexagesimal(dec, 3),
		};
	});
	return { sso: { name, type: 'Asteroid' }, coosys: { epoch: 'J2000' }, data };
}

function startOf(epoch: string): number {
	if (!epoch.includes('-')) return (Number(epoch) - JD_OF_UNIX_EPOCH) * STEP_MS.d;
	return Date.parse(epoch.includes('T') ? `${epoch}Z` : `${epoch}T00:00:00Z`);
}

/** e.g. `+05:12:07.1234`. */
function sexagesimal(value: number, decimals: number): string {
	const scale = 10 ** decimals;
	const all = Math.round(Math.abs(value) * 3600 * scale);
	const seconds = ((all % (60 * scale)) / scale).toFixed(decimals).padStart(decimals + 3, '0');
	const minutes = String(Math.floor(all / (60 * scale)) % 60).padStart(2, '0');
	const whole = String(Math.floor(all / (3600 * scale))).padStart(2, '0');
	return `${value < 0 ? '-' : '+'}${whole}:${minutes}:${seconds}`;
}
