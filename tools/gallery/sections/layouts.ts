import {
	describeVisits,
	type Composition,
	type CutoutKind,
	type Overlays,
	type Rgba,
	type ThemeName,
} from '@fink/core';

import type { Alert } from '../Alert';
import type { GallerySection } from '../GalleryPicture';
import type { Specimens } from '../Specimens';
import { look, looks } from './look';

const SKY_MARKS: Overlays = { reticle: true, compass: true, scaleBar: true };

/** Triplet, film strip, blink animation and color picture of the supernova. */
export function layouts({ supernova, peak, straight, bright }: Specimens): GallerySection[] {
	const visits = spread(
		supernova.filter(({ signalToNoise, band }) => signalToNoise > 25 && band === 'r'),
		8,
	);
	return [
		{
			title: 'Triplet',
			text: 'Science, Template and Difference of one alert.',
			columns: 1,
			pictures: [
				{
					name: 'triplet',
					caption:
						'It says which alert it shows: name or ID, time, band, brightness and S/N; North up',
					cutouts: straight.cutouts(),
					composition: captioned('triplet', straight, 'dark'),
				},
				{
					name: 'triplet-light',
					caption: 'The same on a light background',
					cutouts: straight.cutouts(),
					composition: captioned('triplet', straight, 'light'),
				},
				{
					name: 'square',
					caption: 'Square: larger where a chat shows pictures of one width',
					cutouts: straight.cutouts(),
					composition: captioned('square', straight, 'dark'),
				},
				{
					name: 'triplet-shared-limits',
					caption:
						'Science and Template with shared limits and color bars: equal brightness, equal color',
					cutouts: peak.cutouts(),
					composition: {
						layout: 'triplet',
						pictures: looks(),
						sharedLimits: true,
						overlays: { reticle: true, colorBar: true },
						theme: 'light',
					},
				},
				{
					name: 'triplet-missing',
					caption: 'A missing kind is an empty panel, when allowed',
					cutouts: [peak.cutout('Science'), peak.cutout('Difference')],
					composition: {
						layout: 'triplet',
						pictures: looks({ sizePixels: 200 }),
						allowMissing: true,
						overlays: { reticle: true },
					},
				},
			],
		},
		{
			title: 'Film strip',
			text: 'Many visits of one object in time order, with shared limits, on one grid of the sky.',
			columns: 1,
			pictures: [
				{
					name: 'film-strip',
					caption: 'The supernova in r, rising and fading',
					cutouts: visits.map((visit) => visit.cutout('Science')),
					composition: {
						layout: 'filmStrip',
						picture: look('Science', { orientation: 'northUp', sizePixels: 180 }),
						overlays: { reticle: true, scaleBar: true },
						...textsOf(visits, 'Science'),
					},
					settings: 'Kind: Science',
				},
				{
					name: 'film-strip-difference',
					caption:
						'The same visits as Differences, with the values of the colors, on a light background',
					cutouts: visits.map((visit) => visit.cutout('Difference')),
					composition: {
						layout: 'filmStrip',
						picture: look('Difference', { orientation: 'northUp', sizePixels: 150 }),
						overlays: { colorBar: true },
						...textsOf(visits, 'Difference'),
						theme: 'light',
					},
					settings: 'Kind: Difference',
				},
			],
		},
		{
			title: 'Blink animation',
			text: 'Whatever changes blinks; all frames share their limits.',
			columns: 3,
			pictures: [
				{
					name: 'blink-kinds',
					caption: 'Science and Template of one alert',
					cutouts: [peak.cutout('Science'), peak.cutout('Template')],
					composition: {
						layout: 'blink',
						picture: look('Science'),
						overlays: { reticle: true, label: true },
						frameMs: 700,
					},
					format: 'gif',
					settings: 'Frames: Science and Template',
				},
				{
					name: 'blink-visits',
					caption: 'All visits in r, North up',
					cutouts: visits.map((visit) => visit.cutout('Science')),
					composition: {
						layout: 'blink',
						picture: look('Science', { orientation: 'northUp' }),
						overlays: { compass: true, scaleBar: true },
						captions: visits.map(dateAndBand),
						frameMs: 400,
					},
					format: 'gif',
					settings: 'Frames: All Visits · Kind: Science · Caption: date and band (default)',
				},
				{
					name: 'blink-difference',
					caption: 'The Differences as animated PNG',
					cutouts: visits.map((visit) => visit.cutout('Difference')),
					composition: {
						layout: 'blink',
						picture: look('Difference', { orientation: 'northUp' }),
						overlays: { scaleBar: true },
						captions: visits.map(dateAndBand),
						frameMs: 400,
					},
					format: 'apng',
					settings: 'Frames: All Visits · Kind: Difference · Caption: date and band (default)',
				},
			],
		},
		colorPictures(bright),
	];
}

function colorPictures(visits: readonly Alert[]): GallerySection {
	const brightest = (band: string) =>
		visits
			.filter((alert) => alert.band === band)
			.reduce((best, alert) => (alert.signalToNoise > best.signalToNoise ? alert : best));
	const cutouts = ['i', 'r', 'g'].map((band) => brightest(band).cutout('Science'));
	const common = { cutouts, settings: 'Kind: Science · Red, Green, Blue: i,r,g' };
	return {
		title: 'Color picture',
		text: 'Three bands by the method of Lupton et al. (2004), resampled onto one sky grid first.',
		columns: 3,
		pictures: [
			{
				...common,
				name: 'rgb-northUp',
				caption: 'North up',
				composition: {
					layout: 'rgb',
					sizePixels: 240,
					overlays: { compass: true, scaleBar: true },
				},
			},
			{
				...common,
				name: 'rgb-stored',
				caption: 'In the frame of the reddest band',
				composition: {
					layout: 'rgb',
					orientation: 'stored',
					sizePixels: 240,
					overlays: { reticle: true, compass: true, label: true },
				},
			},
			{
				...common,
				name: 'rgb-smooth',
				caption: 'Enlarged smoothly',
				composition: {
					layout: 'rgb',
					sizePixels: 240,
					enlargement: 'smooth',
					overlays: { compass: true, scaleBar: true },
				},
			},
		],
	};
}

/** A labeled triplet, North up, of 300 pixels a panel. */
export function triplet(
	name: string,
	alert: Alert,
	overlays: Overlays,
	others: { noData?: Rgba; sizePixels?: number; enlargement?: 'smooth' } = {},
): Composition {
	const { brightness, timeUtc } = alert;
	return {
		layout: 'triplet',
		pictures: looks({ orientation: 'northUp', sizePixels: 300, ...others }),
		overlays,
		header: [name, brightness, timeUtc],
	};
}

/** A triplet that says itself which alert it shows. */
function captioned(layout: 'triplet' | 'square', alert: Alert, theme: ThemeName): Composition {
	return {
		layout,
		pictures: looks({ orientation: 'northUp', sizePixels: 300 }),
		overlays: SKY_MARKS,
		about: alert.about,
		theme,
	};
}

/** What Render Cutout writes around visits. */
function textsOf(visits: readonly Alert[], kind: CutoutKind) {
	const records = visits.map(({ record }) => record);
	const { about, captions, marked } = describeVisits(records, { kind, most: visits.length });
	return { about, captions: captions.map(({ lines }) => lines), marked };
}

function dateAndBand({ timeUtc, band }: Alert): string[] {
	return [`${timeUtc.slice(0, 10)}  ${band}`];
}

/** So many of them, evenly spread from first to last. */
function spread(alerts: readonly Alert[], count: number): Alert[] {
	return Array.from(
		{ length: count },
		(_, i) => alerts[Math.round((i * (alerts.length - 1)) / (count - 1))],
	);
}
