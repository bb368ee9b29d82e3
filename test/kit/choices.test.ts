import type { Choice } from '@fink/core';
import { optionsOf, parameterFields, readChoice } from '@fink/kit';

const a = { name: 'a', field: 'softening', title: 'Softening', description: 'Where it bends' };

const CURVES: readonly Choice[] = [
	{
		name: 'bent',
		title: 'Bent',
		description: 'Bends at a point',
		parameters: [{ ...a, default: 0.1, min: 0.1, max: 2 }],
	},
	{ name: 'arc', title: 'Arc' },
	{
		name: 'wave',
		title: 'Wave',
		parameters: [
			{ ...a, default: 9, min: 0.5, max: 10 },
			{ name: 'end', title: 'End', description: 'Its end', default: 7, unit: 'nJy' },
			{ name: 'samples', title: 'Samples', description: 'Points', default: 9, isAdvanced: true },
		],
	},
];

describe('choices in n8n', () => {
	it('become options sorted by title', () => {
		expect(optionsOf(CURVES)).toEqual([
			{ name: 'Arc', value: 'arc' },
			{ name: 'Bent', value: 'bent', description: 'Bends at a point' },
			{ name: 'Wave', value: 'wave' },
		]);
	});

	it('have one number field for each parameter, shared where the field name is the same', () => {
		expect(parameterFields(CURVES, 'curve', { preset: ['custom'] })).toEqual([
			{
				displayName: 'Softening',
				name: 'softening',
				type: 'number',
				typeOptions: { minValue: 0.1, maxValue: 10 },
				default: 0.1,
				description: 'Where it bends',
				displayOptions: { show: { preset: ['custom'], curve: ['bent', 'wave'] } },
			},
			{
				displayName: 'End',
				name: 'end',
				type: 'number',
				default: 7,
				description: 'Its end, in nJy',
				displayOptions: { show: { preset: ['custom'], curve: ['wave'] } },
			},
		]);
	});

	it.each([
		['wave', { name: 'wave', a: 0.3, end: 12 }],
		['arc', { name: 'arc' }],
		['unheard', { name: 'unheard' }],
	])('are read from their fields: %s', (name, expected) => {
		const fields: Record<string, unknown> = { curve: name, softening: 0.3, end: 12 };
		const setting = readChoice(CURVES, 'curve', (field) => fields[field]);
		expect(JSON.stringify(setting)).toBe(JSON.stringify(expected));
	});
});
