import { identityKey, identityOf } from '../../src/alert';

describe('identityOf', () => {
	it.each([
		['170', '0', { kind: 'diaObject', id: '170' }],
		['170', null, { kind: 'diaObject', id: '170' }],
		['0', '211', { kind: 'ssObject', id: '211' }],
		[null, '211', { kind: 'ssObject', id: '211' }],
		['', '211', { kind: 'ssObject', id: '211' }],
		['170', '211', { kind: 'diaObject', id: '170' }],
		['0', '0', null],
		[undefined, undefined, null],
	])('of diaObjectId %p and ssObjectId %p is %p', (diaObjectId, ssObjectId, expected) => {
		expect(identityOf(diaObjectId, ssObjectId)).toEqual(expected);
	});

	it('keeps equal numbers of the two kinds apart', () => {
		expect(identityKey('5', null)).not.toBe(identityKey(null, '5'));
		expect(identityKey(null, '0')).toBeNull();
	});
});
