import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '@fink/core';
import { drawPng } from '../../src/routes/drawPng';
import { ServerFailure } from '../../src/http';
import { decodePng } from '../support/decodePng';

/** One drawing by astropy, numpy and matplotlib: sha1 (16 digits) of the bytes of its pixels. */
interface Render {
	readonly mode: 'server' | 'doc';
	readonly stretch: string;
	readonly kernel: 'gauss' | 'box' | null;
	readonly error?: string;
	readonly [mapOrL: string]: unknown;
}

interface Case {
	readonly name: string;
	readonly ny: number;
	readonly nx: number;
	readonly f32: string;
	readonly renders: readonly Render[];
}

const SETTINGS = { astropy8: false, now: () => new Date(0) };
const SYNTHETIC = join(__dirname, '../../../core/test/fixtures/golden-synth.json');
const REAL = join(__dirname, '../../../../../shared/golden/golden-small.json');
const MAPS = ['viridis', 'gray', 'RdBu_r', 'twilight', 'tab10'];

const read = (path: string): Case[] =>
	(JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases;

/** Synthetic pictures, and the real ones where they are. */
function cases(): Case[] {
	if (existsSync(REAL)) return read(REAL);
	console.warn('Real cutouts are not drawn: ../shared/golden/golden-small.json is absent');
	return read(SYNTHETIC);
}

function gridOf({ ny, nx, f32 }: Case): Grid {
	const bytes = Buffer.from(f32, 'base64');
	const data = Float64Array.from({ length: nx * ny }, (_, i) => bytes.readFloatLE(i * 4));
	return { width: nx, height: ny, data };
}

const argumentsOf = ({ stretch, kernel }: Render, colormap?: string) =>
	new Map([
		['stretch', stretch],
		...(kernel === null ? [] : [['convolution_kernel', kernel] as const]),
		...(colormap === undefined ? [] : [['colormap', colormap] as const]),
	]);

const hashOf = (data: Uint8Array): string =>
	createHash('sha1').update(data).digest('hex').slice(0, 16);

/** PNG specification, 11.2.1: bit depth and color type are bytes 24 and 25 of a file. */
const formOf = (file: Uint8Array): number[] => [...file.subarray(24, 26)];

describe.each(cases().map((each) => [each.name, each] as const))(
	"the server's picture of %s",
	(_, golden) => {
		const grid = gridOf(golden);
		const server = golden.renders.filter(({ mode }) => mode === 'server');
		const drawn = server.filter(({ error }) => error === undefined);
		const failed = server.filter(({ error }) => error !== undefined);

		it('is gray without a colormap, pixel for pixel', () => {
			for (const render of drawn) {
				const file = Buffer.from(drawPng(grid, argumentsOf(render), SETTINGS));
				expect(formOf(file)).toEqual([8, 0]);
				expect([render, hashOf(decodePng(file).data)]).toEqual([render, render.L]);
			}
		});

		it('is RGBA with a colormap, as matplotlib makes it, alpha included', () => {
			for (const render of drawn) {
				for (const colormap of MAPS.filter((name) => name in render)) {
					const file = Buffer.from(drawPng(grid, argumentsOf(render, colormap), SETTINGS));
					expect(formOf(file)).toEqual([8, 6]);
					const { data } = decodePng(file);
					expect([render, colormap, hashOf(data)]).toEqual([render, colormap, render[colormap]]);
				}
			}
		});

		it('fails where the server fails', () => {
			for (const render of failed) {
				expect(() => drawPng(grid, argumentsOf(render), SETTINGS)).toThrow(ServerFailure);
			}
			expect(drawn.length + failed.length).toBe(server.length);
			expect(server.length).toBeGreaterThan(10);
		});
	},
);
