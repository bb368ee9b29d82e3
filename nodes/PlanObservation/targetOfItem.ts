import {
	type FinkClient,
	type NamedObject,
	type NameFinder,
	OptionError,
	mjdTaiToUnixMs,
	MS_PER_DAY,
	parseObjectNames,
	readTarget,
	type Row,
	type SkyTarget,
} from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

import type { PlanSettings } from './readSettings';
import { USUAL_POSITIONS_FIELD, USUAL_PRIORITY_FIELD } from './usualOptions';

/** Days after which the last known position of an asteroid says nothing about tonight. */
const MAX_AGE_DAYS = 3;

/** How Fink is asked: one for all items. */
export interface FinkAccess {
	readonly client: FinkClient;
	readonly finder: NameFinder;
}

/** The target of an item: from its fields, from the panel, or from Fink. */
export async function targetOfItem(
	context: IExecuteFunctions,
	itemIndex: number,
	{ nights, options }: PlanSettings,
	access: () => Promise<FinkAccess>,
): Promise<SkyTarget> {
	const field = (name: string) => context.getNodeParameter(name, itemIndex);
	const middleMs = (nights[0].night.startMs + nights[0].night.endMs) / 2;
	const { positionsField = USUAL_POSITIONS_FIELD, priorityField = USUAL_PRIORITY_FIELD } = options;
	const { json } = context.getInputData()[itemIndex];
	const read = (item: Readonly<Record<string, unknown>>) =>
		readTarget(item, { positionsField, priorityField, nowMs: middleMs });
	const named = (target: SkyTarget): SkyTarget => {
		const name = String(field('targetName') ?? '').trim();
		return name === '' ? target : { ...target, name };
	};
	const priority = { [priorityField]: json[priorityField] };
	async function ofAsteroid(asteroid: string): Promise<SkyTarget> {
		const { rows } = await (await access()).client.sso({ names: asteroid });
		const row = newest(rows, asteroid);
		checkAge(row, asteroid, middleMs);
		return named(read({ ...row, name: asteroid, ...priority }));
	}
	switch (field('targetFrom')) {
		case 'coordinates':
			return named(read({ ra: field('ra'), dec: field('dec'), ...priority }));
		case 'object': {
			const found = await objectIn(field('object'), (await access()).finder);
			if ('asteroid' in found) return await ofAsteroid(found.asteroid);
			const { diaObjectId } = found;
			const { rows } = await (await access()).client.sources({ diaObjectIds: [diaObjectId] });
			return named(read({ ...newest(rows, diaObjectId), diaObjectId, ...priority }));
		}
		case 'asteroid':
			return await ofAsteroid(String(field('asteroid') ?? '').trim());
		default:
			return named(read(json));
	}
}

/** The one object that a field means. @throws {OptionError} It has several entries, or a name means several objects. */
async function objectIn(given: unknown, finder: NameFinder): Promise<NamedObject> {
	const [name, ...others] = parseObjectNames(given, 'Object');
	if (others.length === 0) return await finder.findOne(name);
	throw new OptionError(`Object has ${others.length + 1} objects, but a target is one`, {
		field: 'Object',
		given,
		advice: 'Use one item per target.',
	});
}

function newest(rows: readonly Row[], name: string): Row {
	if (rows.length > 0) return rows[0];
	throw new OptionError(`Fink has no position of ${name}`, {
		field: 'Target',
		given: name,
		advice: 'Check the ID or name, or enter coordinates.',
	});
}

/** @throws {OptionError} The known position of the asteroid is too old. */
function checkAge(row: Row, name: string, middleMs: number): void {
	const seenMs = mjdTaiToUnixMs(Number(row['r:midpointMjdTai']));
	const days = Math.abs(middleMs - seenMs) / MS_PER_DAY;
	if (!(days > MAX_AGE_DAYS)) return;
	const date = new Date(seenMs).toISOString().slice(0, 10);
	throw new OptionError(
		`Fink's positions of ${name} end too early: the last is from ${date}, ${Math.round(days)} days before or after that night`,
		{
			field: 'Asteroid',
			given: name,
			advice:
				'Add a list of positions over time from an ephemeris service to the item, in the field "positions".',
		},
	);
}
