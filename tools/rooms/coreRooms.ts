import type { Room } from './Room';

/** The rooms inside core, from the lowest up: what each folder holds and what it may import. */
export const CORE_ROOMS: Readonly<Record<string, Room>> = {
	'core/errors': {
		folder: 'packages/core/src/errors',
		holds: 'one class per kind of failure: what failed, why, and what to do next',
		imports: [],
		packages: [],
	},
	'core/choice': {
		folder: 'packages/core/src/choice',
		holds: 'what a list of choices is made of: names, titles and parameters with their ranges',
		imports: ['core/errors'],
		packages: [],
	},
	'core/grid': {
		folder: 'packages/core/src/grid',
		holds:
			'the two forms of pixels: `Grid` (float64, row 0 at the bottom) and `Raster` (bytes, row 0 at the top)',
		imports: ['core/errors', 'kernel'],
		packages: [],
	},
	'core/draw': {
		folder: 'packages/core/src/draw',
		holds: 'an RGBA canvas with anti-aliased shapes and text',
		imports: ['core/grid', 'kernel'],
		packages: ['fflate'],
	},
	'core/alert': {
		folder: 'packages/core/src/alert',
		holds:
			'IDs, missing values, time, photometry, coordinates, the simplified record, what the API draws',
		imports: ['core/errors', 'core/choice'],
		packages: [],
	},
	'core/api': {
		folder: 'packages/core/src/api',
		holds: 'endpoints, payloads, lossless JSON, retries, checks of answers',
		imports: ['core/errors', 'core/choice', 'core/grid', 'core/alert'],
		packages: [],
	},
	'core/packet': {
		folder: 'packages/core/src/packet',
		holds: 'alert packets in Avro, read without losing a digit of an ID',
		imports: ['core/errors', 'core/choice', 'core/alert', 'kernel'],
		packages: ['fflate'],
	},
	'core/watch': {
		folder: 'packages/core/src/watch',
		holds:
			'what the trigger remembers, and how it reads forward without losing or repeating an alert',
		imports: ['core/errors', 'core/alert', 'core/api'],
		packages: [],
	},
	'core/message': {
		folder: 'packages/core/src/message',
		holds: 'what there is to say about an alert, and how each target of messages says it',
		imports: ['core/errors', 'core/choice', 'core/alert'],
		packages: [],
	},
	'core/fits': {
		folder: 'packages/core/src/fits',
		holds: 'FITS files: cards, headers, HDUs, pixels, world coordinates',
		imports: ['core/errors', 'core/grid', 'kernel'],
		packages: ['fflate'],
	},
	'core/image': {
		folder: 'packages/core/src/image',
		holds:
			'statistics, intervals, stretches, convolution, colormaps, orientation, overlays, layouts',
		imports: [
			'core/errors',
			'core/choice',
			'core/grid',
			'core/draw',
			'core/alert',
			'core/fits',
			'kernel',
		],
		packages: ['fflate'],
	},
	'core/encode': {
		folder: 'packages/core/src/encode',
		holds: 'PNG and APNG (our own), GIF (gifenc) and JPEG (jimp) files, and smooth resizing',
		imports: ['core/errors', 'core/grid', 'core/draw', 'kernel'],
		packages: ['@jimp/js-jpeg', 'fflate', 'gifenc'],
	},
	'core/render': {
		folder: 'packages/core/src/render',
		holds: 'a cutout and a recipe become a file and its numbers',
		imports: [
			'core/errors',
			'core/choice',
			'core/grid',
			'core/draw',
			'core/alert',
			'core/fits',
			'core/image',
			'core/encode',
		],
		packages: [],
	},
	'core/scene': {
		folder: 'packages/core/src/scene',
		holds: 'a picture as a list of marks, as PNG or SVG; colors, sizes and ticks of plots',
		imports: ['core/errors', 'core/choice', 'core/grid', 'core/draw', 'core/encode', 'core/render'],
		packages: ['fflate'],
	},
	'core/observe': {
		folder: 'packages/core/src/observe',
		holds: 'when a target can be observed from a site, as numbers, sentences and pictures',
		imports: ['core/errors', 'core/choice', 'core/draw', 'core/alert', 'core/render', 'core/scene'],
		packages: ['astronomy-engine'],
	},
	'core/lightCurve': {
		folder: 'packages/core/src/lightCurve',
		holds:
			'the rows of an object become points, then a scene of marks, then PNG or SVG; the object card',
		imports: [
			'core/errors',
			'core/choice',
			'core/draw',
			'core/alert',
			'core/message',
			'core/image',
			'core/render',
			'core/scene',
			'core/observe',
		],
		packages: ['d3-array', 'd3-time', 'd3-time-format'],
	},
	'core/look': {
		folder: 'packages/core/src/look',
		holds:
			'a look at one alert: its cutouts as far as Fink has them, the flux that leads, one picture of it all',
		imports: [
			'core/errors',
			'core/choice',
			'core/alert',
			'core/api',
			'core/message',
			'core/image',
			'core/render',
			'core/observe',
			'core/lightCurve',
		],
		packages: [],
	},
	'core/tool': {
		folder: 'packages/core/src/tool',
		holds:
			'what a language model can ask: tools with their arguments, and answers short enough to read',
		imports: [
			'core/errors',
			'core/alert',
			'core/api',
			'core/message',
			'core/lightCurve',
			'core/look',
		],
		packages: [],
	},
};
