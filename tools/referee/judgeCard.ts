import { cardHeader, describeAlert, simplifyAlert } from '@fink/core';

import type { AstropyFacts } from './astropyTruth';
import { isSnr, judgeBrightness } from './judgeBrightness';
import type { Specimen } from './Specimen';
import { idOf, isAsteroid, isSet, leadingLight, lightTruth, utcOf, wordOf } from './truth';
import type { Verdicts } from './Verdicts';

/** What stands above the pictures of a card, against the raw rows. */
export function judgeCard(
	{ row, history }: Specimen,
	facts: AstropyFacts | undefined,
	verdicts: Verdicts,
): void {
	const where = `card of ${idOf(row, 'r:diaSourceId')}`;
	const detections = history.map((other) => simplifyAlert(other));
	const header = cardHeader(describeAlert({ ...simplifyAlert(row), detections }));
	const parts = [header.lead ?? '', ...header.lines].flatMap((line) => line.split('  ·  '));
	const truths = lightTruth(row);
	const lead = (header.lead ?? '').split('  ·  ')[0];
	const isKnown = truths[leadingLight(row)].flux !== null;
	verdicts.same('cards', `${where}, what leads`, lead.startsWith(leadingLight(row)), isKnown);
	for (const part of parts) {
		const snr = /^S\/N (.*)$/.exec(part)?.[1];
		if (/^(difference|total) /.test(part)) {
			judgeBrightness(part, truths, wordOf(row, 'r:band'), where, verdicts);
		} else if (snr !== undefined) {
			verdicts.holds('cards', where, isSnr(snr, truths[leadingLight(row)].snr), part, 'the S/N');
		} else if (/ UTC$/.test(part)) {
			const utc = utcOf(Number(row['r:midpointMjdTai'])).slice(0, 19).replace('T', ' ');
			verdicts.same('cards', where, part, `${utc} UTC`);
		} else if (/^(diaObject|ssObject) /.test(part)) {
			const id = idOf(row, 'r:diaObjectId') ?? idOf(row, 'r:ssObjectId');
			verdicts.same('cards', where, part.split(' ')[1], id);
		} else if (/^\d\d:\d\d:[\d.]+ [+-]/.test(part) && facts) {
			verdicts.same('cards', where, part, `${facts.ra} ${facts.dec}`);
		}
	}
	const links = header.links.map(({ label }) => label);
	verdicts.same('cards', `${where}, TNS`, links.includes('TNS'), !isAsteroid(row));
	const quality = header.quality ?? '';
	verdicts.same('cards', `${where}, dipole`, /dipole/i.test(quality), isSet(row, 'r:isDipole'));
}
