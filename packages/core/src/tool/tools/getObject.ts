import { BANDS, type LeadingBrightness, type SimplifiedAlert } from '../../alert';
import { describeAlert, qualityText, type AlertFacts } from '../../message';
import type { AgentTool } from '../AgentTool';
import { rounded, toMinute } from '../answer/cells';
import { noObject } from '../answer/noObject';
import { diaObjectIdParameter, readDiaObjectId } from '../arguments/readDiaObjectId';
import { detectionsOf, lightOf } from '../detections';

/** One object in words and numbers. */
export const getObject: AgentTool = {
	name: 'fink_get_object',
	title: 'Get Object',
	description:
		'Describes one Rubin object: likely class with its score, catalog matches (TNS, SIMBAD, redshift), position, number of detections, newest and brightest brightness per band, change, quality warnings, link to the Fink portal. Use it for "what is", "is it still bright", "should I observe it".',
	parameters: [diaObjectIdParameter],
	async run(given, context) {
		const diaObjectId = readDiaObjectId(given);
		const detections = await detectionsOf(diaObjectId, context);
		if (detections.length === 0) return noObject(diaObjectId);
		const facts = describeAlert(detections[0], { history: detections });
		return { record: { found: 1, ...recordOf(facts, detections) } };
	},
};

/** What a model reads of an object; fields without a value are left out. */
function recordOf(facts: AlertFacts, detections: readonly SimplifiedAlert[]): object {
	const { leading, position } = facts;
	return withoutNothing({
		diaObjectId: facts.diaObjectId,
		name: facts.name,
		matches: facts.classes.map(({ source, text }) => `${source} ${text}`).join('; '),
		classifiers: facts.scores.map(({ text }) => text).join('; '),
		redshift: facts.redshift,
		nearbyGalaxy: facts.nearbyGalaxy,
		ra: rounded(position?.raDeg, 5),
		dec: rounded(position?.decDeg, 5),
		constellation: position?.constellation,
		detections: detections.length,
		firstUtc: toMinute(detections.at(-1)?.timeUtc),
		newestUtc: toMinute(detections[0].timeUtc),
		newestDiaSourceId: facts.diaSourceId,
		newestBrightness: (leading === 'total' ? facts.totalLight : facts.brightness)?.text,
		change: facts.change?.text,
		brightnessOf: WORDS[leading],
		bands: BANDS.flatMap((band) => bandText(band, detections, leading)).join('; '),
		quality: facts.quality.length > 0 ? qualityText(facts.quality) : 'no warning',
		portalUrl: detections[0].portalUrl,
	});
}

/** What the magnitudes are of. */
export const WORDS: Readonly<Record<LeadingBrightness, string>> = {
	difference: 'difference from the template image',
	total: 'all light of the source',
};

/** `g: 5 detections, newest 20.57, brightest 20.10 (2026-11-20)`; nothing for a band without any. */
function bandText(
	band: string,
	detections: readonly SimplifiedAlert[],
	leading: LeadingBrightness,
): string[] {
	const own = detections.filter((alert) => alert.band === band);
	if (own.length === 0) return [];
	const measured = own.flatMap((alert) => {
		const { magnitude } = lightOf(alert, leading);
		return magnitude === null ? [] : [{ magnitude, timeUtc: alert.timeUtc }];
	});
	const count = `${band}: ${own.length} detection${own.length === 1 ? '' : 's'}`;
	if (measured.length === 0) return [`${count}, no magnitude`];
	const brightest = measured.reduce((a, b) => (b.magnitude < a.magnitude ? b : a));
	const newest = `newest ${measured[0].magnitude.toFixed(2)}`;
	if (measured.length === 1) return [`${count}, ${newest}`];
	const day = brightest.timeUtc?.slice(0, 10);
	return [`${count}, ${newest}, brightest ${brightest.magnitude.toFixed(2)} (${day})`];
}

/** Without fields that are `null`, `undefined` or empty text. */
function withoutNothing(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(record).filter(
			([, value]) => value !== null && value !== undefined && value !== '',
		),
	);
}
