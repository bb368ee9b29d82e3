import type { WantedCall } from '@fink/standins';

/** A call as models get it wrong, and what the tool must answer so that the model can do better. */
export interface SloppyCall extends WantedCall {
	readonly reads: RegExp;
}

const call = (tool: string, given: WantedCall['arguments'], reads: RegExp): SloppyCall => ({
	tool,
	arguments: given,
	isRaw: true,
	reads,
});

/** A question that makes the stand-in model call like this. */
export const SLOPPY_QUESTION = 'Call all tools as sloppily as you can.';

/** Numbers as ids, missing arguments, wrong names, extra fields, huge limits, words for numbers. */
export const SLOPPY_CALLS: readonly SloppyCall[] = [
	call('fink_get_object', {}, /diaObjectId is missing/),
	call('fink_get_object', { object_id: '170494757965398631' }, /diaObjectId is missing/),
	call('fink_get_object', { diaObjectId: 170494757965398 * 1000 + 631 }, /lost digits.*in quotes/),
	call('fink_get_object', { diaObjectId: 'SN 2026abc' }, /This is a name.*fink_find_object/),
	call(
		'fink_get_object',
		{ diaObjectId: String(Number('170494757965398631')) },
		/found.*0.*looks rounded/,
	),
	call('fink_get_object', { diaObjectId: ['170494757965398631'], why: 'x' }, /detections/),
	call('fink_get_light_curve', { diaObjectId: '170494757965398631', max_rows: 100000 }, /total/),
	call('fink_get_light_curve', { diaObjectId: '170494757965398631', max_rows: 'all' }, /1 to 100/),
	call(
		'fink_get_light_curve',
		{ diaObjectId: '170494757965398631', band: 'V' },
		/u, g, r, i, z, y/,
	),
	call('fink_search_alerts', {}, /tag is missing/),
	call('fink_search_alerts', { tag: 'supernova' }, /no tag supernova.*in_tns/),
	call('fink_search_alerts', { tag: 'in_tns', since: 'last week', max_rows: 1e6 }, /rows/),
	call('fink_search_alerts', { tag: 'in_tns', since: 'whenever' }, /24h or 7d/),
	call('fink_find_object', {}, /query is missing/),
	call('fink_find_object', { query: '10 -20', radius_arcsec: '5 arcmin' }, /within 300 arcsec/),
	call('fink_find_object', { query: 'M31' }, /SIMBAD knows/),
	call('fink_get_asteroid', { designation: '8467' }, /name is missing/),
	call('fink_get_asteroid', { name: 8467 }, /Benoitcarry/),
	call('fink_count_night', {}, /night is missing/),
	call('fink_count_night', { night: 'last night' }, /not a night/),
];
