import { causeOfItem, failureOfItem } from '@fink/kit';

describe('an item that an earlier node failed on', () => {
	it('is named by its object, unless the sentence names it', () => {
		expect(failureOfItem({ json: { error: 'x', description: '' } })).toBe('x');
		expect(failureOfItem({ json: { error: 'x [item 3]', diaSourceId: '7' } })).toBe('7: x');
		expect(failureOfItem({ json: { error: '7 is gone', diaSourceId: '7' } })).toBe('7 is gone');
	});

	it('may have its error beside the JSON', () => {
		const error = new Error('Time-out') as never;
		expect(causeOfItem({ json: { a: 1 }, error })).toBe('Time-out');
	});

	it('is not one whose error is a value', () => {
		for (const error of [5, '0.05', '±0.05', 'nan', '', null, true])
			expect(causeOfItem({ json: { error } })).toBeNull();
	});
});
