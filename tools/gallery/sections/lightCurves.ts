import {
	cardHeader,
	CUTOUT_KINDS,
	describeAlert,
	nightOf,
	planTarget,
	prepareNight,
	readCutout,
	readTarget,
	recipeOf,
	renderCard,
	renderLightCurve,
	simplifyAlert,
	simplifyForcedPhotometry,
	siteNamed,
	type CardRecipe,
	type LightCurveRecipe,
	type PlannedNight,
	type SourceRow,
} from '@fink/core';
import { simulateSky, type Sky } from '@fink/sandbox';

import type { CurvePicture, GallerySection } from '../GalleryPicture';
import { servedRow } from '../servedRow';

/** The object of Fink's page on image data, a supernova with many visits. */
const SUPERNOVA_ID = '169830579938263176';
/** A brighter one beside the core of its galaxy. */
const BRIGHT_ID = '170173670859211765';

/** An RR Lyrae star with many visits, and its period, at which the curve in r is smoothest. */
const PULSATOR_ID = '169786645068908308';
const PULSATOR_DAYS = 0.502027;

/** One object of the simulated sky as Fink Sources returns it. */
interface Specimen {
	readonly id: string;
	readonly detections: ReadonlyArray<ReturnType<typeof simplifyAlert>>;
	readonly forced: readonly SourceRow[];
}

/** Light curves and cards. */
export function lightCurves(): GallerySection[] {
	const sky = simulateSky();
	const supernova = specimenOf(sky, SUPERNOVA_ID);
	const bright = specimenOf(sky, BRIGHT_ID);
	const pulsator = specimenOf(sky, PULSATOR_ID);
	const peak = brightestOf(bright);
	return [
		{
			title: 'Cards',
			text: 'Name, brightness, cutouts and light curve of one object in one picture, for chat, email and phones.',
			columns: 2,
			pictures: [
				card(
					sky,
					'card-light',
					'A supernova near its peak, cutouts North up',
					bright,
					peak,
					{},
					'Cutout Orientation: North Up',
				),
				card(
					sky,
					'card-dark',
					'The same in magnitudes on a dark background',
					bright,
					peak,
					{ theme: 'dark', quantity: 'differenceMagnitude' },
					'Quantity: Difference Magnitude · Cutout Orientation: North Up · Theme: Dark',
				),
				card(
					sky,
					'card-observation',
					'The same with its altitude over a night',
					bright,
					peak,
					{ width: 560 },
					'Observation: Plan in the Item',
					planOf(bright.detections[peak]),
				),
			],
		},
		{
			title: 'Light curves',
			text: "Rubin's colors and markers for each band, 1σ error bars, MJD (TAI) below and UTC above.",
			columns: 2,
			pictures: [
				curve(
					'curve-flux',
					'Difference flux, forced photometry with open marks',
					supernova,
					{},
					'',
				),
				curve(
					'curve-magnitudes',
					'AB magnitudes; arrows are 5σ limits, open marks with a bar are marginal',
					supernova,
					{ quantity: 'differenceMagnitude' },
					'Quantity: Difference Magnitude',
				),
				curve(
					'curve-dark',
					'Two bands of the last 60 days on a dark background',
					supernova,
					{ theme: 'dark', bands: ['r', 'i'], lastDays: 60 },
					'Bands: r, i · Last Days: 60 · Theme: Dark',
				),
				curve(
					'curve-folded',
					'A pulsating star folded by its period',
					{ ...pulsator, forced: [] },
					{
						quantity: 'totalMagnitude',
						periodDays: PULSATOR_DAYS,
						bands: ['g', 'r', 'i'],
						caption: ['RR Lyrae star of the simulated sky'],
					},
					`Quantity: Total Magnitude · Bands: g, r, i · Period: ${PULSATOR_DAYS} · Caption: RR Lyrae star …`,
				),
			],
		},
	];
}

function specimenOf(sky: Sky, id: string): Specimen {
	return {
		id,
		detections: sky.sourcesOf(id).map((row) => simplifyAlert(servedRow(row))),
		forced: sky.forcedSourcesOf(id).map((row) => simplifyForcedPhotometry(servedRow(row))),
	};
}

/** Index of the detection with the largest flux. */
function brightestOf({ detections }: Specimen): number {
	const fluxes = detections.map(({ fluxNjy }) => Number(fluxNjy));
	return fluxes.indexOf(Math.max(...fluxes));
}

/** The night of an alert at La Silla. */
function planOf(alert: Specimen['detections'][number]): PlannedNight {
	const site = siteNamed('809');
	const prepared = prepareNight(site, nightOf(String(alert.timeUtc).slice(0, 10), site), {
		...{ minAltitudeDeg: 30, sunBelowDeg: -18, minMoonSeparationDeg: 0 },
		...{ horizon: [], minHours: 0, airmass: 'pickering' },
	});
	const target = readTarget({ ...alert });
	return { target, prepared, observation: planTarget(target, prepared) };
}

function curve(
	name: string,
	caption: string,
	{ id, detections, forced }: Specimen,
	recipe: LightCurveRecipe,
	settings: string,
): CurvePicture {
	const highlight = String(detections[detections.length - 1].diaSourceId);
	const full: LightCurveRecipe = { width: 640, title: id, highlight, ...recipe };
	return {
		name,
		caption,
		settings: ['Render Light Curve', 'Width: 640', settings].filter(Boolean).join(' · '),
		render: () => renderLightCurve([...detections, ...forced], full),
	};
}

function card(
	sky: Sky,
	name: string,
	caption: string,
	{ detections, forced }: Specimen,
	shown: number,
	recipe: Omit<CardRecipe, 'header'>,
	settings: string,
	plan?: PlannedNight,
): CurvePicture {
	const alert = detections[shown];
	const id = String(alert.diaSourceId);
	const cutouts = CUTOUT_KINDS.map((kind) => {
		const bytes = sky.cutout(id, kind);
		if (!bytes) throw new Error(`The simulated sky has no ${kind} cutout of ${id}`);
		return readCutout(bytes, `${id}_cutout${kind}.fits`, kind);
	});
	const tag = 'extragalactic_lt20mag_candidate';
	const header = cardHeader(describeAlert(alert, { history: detections }), { tag });
	const isNorthUp = settings.includes('North Up');
	const look = (kind: (typeof CUTOUT_KINDS)[number]) =>
		({ preset: 'auto', recipe: recipeOf('auto', kind), orientation: 'northUp' }) as const;
	const full: CardRecipe = {
		width: 620,
		highlight: id,
		header,
		...recipe,
		...(isNorthUp && {
			pictures: {
				Science: look('Science'),
				Template: look('Template'),
				Difference: look('Difference'),
			},
		}),
	};
	return {
		name,
		caption,
		settings: ['Render Card', `Tag: ${tag}`, `Width: ${full.width}`, settings]
			.filter(Boolean)
			.join(' · '),
		render: () => renderCard([...detections, ...forced], cutouts, full, 'png', plan),
	};
}
