import { composeDigest, describeAlert, simplifyAlert, type Row } from '@fink/core';

import { judgeBrightness } from './judgeBrightness';
import type { Specimen } from './Specimen';
import { idOf, leadingLight, lightTruth, utcOf, whoIs, wordOf } from './truth';
import type { Verdicts } from './Verdicts';

/** The default magnitude (AB) below which a digest calls alerts bright. */
const BRIGHT = 20;

/** What one digest says about many alerts: its counts, its brightest, and the first lines of each entry. */
export function judgeDigest(specimens: readonly Specimen[], verdicts: Verdicts): void {
	const rows = specimens.map(({ row }) => row);
	const where = `digest starting at ${idOf(rows[0], 'r:diaSourceId')}`;
	const entries = rows.map((row) => ({ facts: describeAlert(simplifyAlert(row)) }));
	const { message } = composeDigest(entries, { maxShown: rows.length, sort: 'input' });
	const [heading, ...blocks] = message.text.trimEnd().split('\n\n');
	judgeHeading(heading, rows, where, verdicts);
	if (blocks[0].startsWith('Brightest: '))
		judgeBrightest(String(blocks.shift()), rows, where, verdicts);
	verdicts.same('digests', `${where}, entries`, blocks.length, rows.length);
	blocks.forEach((block, index) => judgeEntry(block.split('\n   '), rows[index], verdicts));
	verdicts.same('digests', where, message.subject, `[Fink] ${heading}`);
}

function judgeHeading(
	heading: string,
	rows: readonly Row[],
	where: string,
	verdicts: Verdicts,
): void {
	const said =
		/^(?:(\d+) (?:objects?|asteroids?) with )?(\d+) (?:new )?alerts?(?:, (\d+|all) brighter than 20 mag \((.+?)\))?(?:, (\d+) fainter than (?:its|their) template)?$/.exec(
			heading,
		);
	verdicts.holds('digests', where, said !== null, heading, 'counts');
	if (said === null) return;
	const [, objects, alerts, bright, , fading] = said;
	verdicts.same('digests', `${where}, alerts`, Number(alerts), rows.length);
	const who = new Set(rows.map(whoIs)).size;
	verdicts.same('digests', `${where}, objects`, Number(objects ?? alerts), who);
	const brights = rows.filter((row) => (magnitudeOf(row) ?? 99) < BRIGHT).length;
	const saidBright = bright === 'all' ? rows.length : Number(bright ?? 0);
	verdicts.same('digests', `${where}, bright`, saidBright, brights);
	const fadings = rows.filter((row) => lightTruth(row).difference.kind === 'negative').length;
	verdicts.same('digests', `${where}, fading`, Number(fading ?? 0), fadings);
}

function judgeBrightest(
	line: string,
	rows: readonly Row[],
	where: string,
	verdicts: Verdicts,
): void {
	const [brightest] = [...rows].sort((a, b) => (magnitudeOf(a) ?? 99) - (magnitudeOf(b) ?? 99));
	const sentence = /, ((?:difference|total) .*?\))(?:, ⚠.*)?$/.exec(line)?.[1] ?? line;
	judgeBrightness(sentence, lightTruth(brightest), wordOf(brightest, 'r:band'), where, verdicts);
}

/** Only of what did not fade below its template. */
function magnitudeOf(row: Row): number | null {
	const light = lightTruth(row);
	return light.difference.kind === 'negative' ? null : light[leadingLight(row)].magnitude;
}

function judgeEntry(lines: readonly string[], row: Row, verdicts: Verdicts): void {
	const where = `digest's ${idOf(row, 'r:diaSourceId')}`;
	const sentences = lines.filter((line) => /^(difference|total) /.test(line));
	const { difference, total } = lightTruth(row);
	const isKnown = difference.flux !== null || total.flux !== null;
	verdicts.same('digests', `${where}, brightness`, sentences.length > 0, isKnown);
	const leads = leadingLight(row);
	const isLed = sentences[0]?.startsWith(leads) || lightTruth(row)[leads].flux === null;
	verdicts.same('digests', `${where}, ${leads} leads`, !isKnown || isLed, true);
	for (const sentence of sentences) {
		judgeBrightness(sentence, lightTruth(row), wordOf(row, 'r:band'), where, verdicts);
	}
	const utc = `${utcOf(Number(row['r:midpointMjdTai'])).slice(0, 19).replace('T', ' ')} UTC`;
	verdicts.holds('digests', where, lines.includes(utc), lines.join(' | '), utc);
}
